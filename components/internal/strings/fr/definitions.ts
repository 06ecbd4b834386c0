import type { Locale } from '../locale.js';

export const definitions: Locale['definitions'] = {
  outcomes: {
    killed: [
      'Tués',
      'Morts au combat ou des suites de leurs blessures, selon le décompte de la source.',
    ],
    wounded: [
      'Blessés',
      'Atteints, mais vivants lors du décompte. Jamais comptés parmi les morts.',
    ],
    missing: [
      'Disparus',
      'Non retrouvés lors du décompte. Certains peuvent être morts ou prisonniers ; aucun n’est compté parmi les morts.',
    ],
    captured: ['Capturés', 'Aux mains de l’autre camp lors du décompte.'],
    'killed-or-missing': [
      'Tués ou disparus',
      'Un seul chiffre pour les deux : la source ne les distingue pas.',
    ],
    displaced: [
      'Déplacés',
      'Personnes contraintes de quitter leur foyer. Ce ne sont pas des morts ; leur échelle est à part.',
    ],
    unspecified: [
      'Tués ou blessés',
      'La source ne précise pas s’il s’agit de morts ou de blessés.',
    ],
  },
  categories: {
    military: [
      'Militaires',
      'Membres des forces armées, selon le décompte de la source : certaines listes comprennent aussi des volontaires et des policiers.',
    ],
    civilian: [
      'Civils',
      'Personnes n’appartenant pas aux forces armées, selon le décompte de la source.',
    ],
    irregular: [
      'Combattants irréguliers',
      'Volontaires et combattants recrutés contre rémunération, hors des forces armées.',
    ],
    mixed: [
      'Militaires et civils',
      'Un seul chiffre pour les deux : il ne peut être scindé et n’est pas comparé à celui des seuls militaires.',
    ],
    unspecified: ['Catégorie non précisée', 'La source ne dit pas qui est compté.'],
  },
  bases: {
    'own-official': ['Chiffre du camp concerné', 'Un camp au sujet des siens.'],
    'adversary-claim': ['Chiffre de l’adversaire', 'Un camp au sujet de l’autre.'],
    'independent-list': [
      'Liste indépendante',
      'Noms ou cas rassemblés par une source qui n’appartient à aucun camp.',
    ],
    'dataset-estimate': [
      'Estimation d’une base de données',
      'Décompte tiré de comptes rendus selon des règles propres, comme celui de l’UCDP.',
    ],
    'media-estimate': [
      'Estimation de presse',
      'Chiffre donné par la presse, sans liste à l’appui.',
    ],
    unknown: ['Mode de décompte inconnu', 'La source donne un chiffre sans dire d’où il vient.'],
  },
  ranges: {
    'low-best-high': [
      'Minimum, meilleure estimation, maximum',
      'Les trois chiffres d’une même source : ce qu’elle tient pour sûr, pour le plus probable et pour possible.',
    ],
    interval: [
      'Intervalle statistique',
      'La marge que laisse un calcul ; le chiffre lui-même n’a pas été compté.',
    ],
    reported: [
      'Fourchette selon les sources',
      'Le plus bas et le plus élevé des chiffres rapportés. Personne ne dit lequel est exact.',
    ],
  },
};
