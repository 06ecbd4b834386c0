import type { Locale } from '../locale.js';

export const definitions: Locale['definitions'] = {
  outcomes: {
    killed: [
      'Həlak olanlar',
      'Döyüşdə və ya aldığı yaradan ölənlər – rəqəmi verənin sayımına görə.',
    ],
    wounded: [
      'Yaralılar',
      'Xəsarət alan, sayılan vaxt sağ olan şəxslər. Həlak olanlara heç vaxt daxil deyil.',
    ],
    missing: [
      'İtkin düşənlər',
      'Sayılan vaxt tapılmayanlar. Bəziləri ölmüş və ya əsir düşmüş ola bilər; heç biri həlak olanlara daxil deyil.',
    ],
    captured: ['Əsirlər', 'Sayılan vaxt qarşı tərəfin saxladığı şəxslər.'],
    'killed-or-missing': [
      'Həlak olan və ya itkin düşənlər',
      'Hər ikisi üçün bir rəqəm: rəqəmi verən onları ayırmır.',
    ],
    displaced: [
      'Köçkünlər',
      'Evini tərk etməyə məcbur olanlar. Ölənlərə daxil deyil və ayrıca şkalada göstərilir.',
    ],
    unspecified: ['Ölən və ya yaralananlar', 'Mənbə ölənləri yaralılardan ayırmır.'],
  },
  categories: {
    military: [
      'Hərbçilər',
      'Silahlı qüvvələrin mənsubları – rəqəmi verənin sayımına görə: bəzi siyahılarda könüllülər və polislər də var.',
    ],
    civilian: [
      'Mülki şəxslər',
      'Silahlı qüvvələrə mənsub olmayan insanlar – rəqəmi verənin sayımına görə.',
    ],
    irregular: [
      'Qeyri-nizami döyüşçülər',
      'Silahlı qüvvələrə daxil olmayan könüllülər və muzdlu döyüşçülər.',
    ],
    mixed: [
      'Hərbçilər və mülki şəxslər',
      'Hər ikisi üçün bir rəqəm: onu bölmək olmur və o, təkcə hərbçilərin sayı ilə müqayisə edilmir.',
    ],
    unspecified: ['Kateqoriya göstərilməyib', 'Mənbə kimlərin sayıldığını göstərmir.'],
  },
  bases: {
    'own-official': ['Tərəfin öz rəqəmi', 'Tərəf öz adamları barədə danışır.'],
    'adversary-claim': ['Qarşı tərəfin rəqəmi', 'Tərəf qarşı tərəfin adamları barədə danışır.'],
    'independent-list': [
      'Müstəqil siyahı',
      'Münaqişə tərəfi olmayanların topladığı adlar və ya hadisələr.',
    ],
    'dataset-estimate': [
      'Məlumat bazasının qiymətləndirməsi',
      'Məlumatlardan bazanın öz qaydaları ilə sayılıb (məsələn, UCDP).',
    ],
    'media-estimate': ['Medianın qiymətləndirməsi', 'Mətbuatın siyahıya əsaslanmayan rəqəmi.'],
    unknown: ['Necə sayıldığı bilinmir', 'Mənbə rəqəmi verir, necə alındığını isə demir.'],
  },
  ranges: {
    'low-best-high': [
      'Ən az, ən ehtimallı, ən çox',
      'Bir mənbənin öz üç rəqəmi: əmin olduğu, ən ehtimallı saydığı və mümkün hesab etdiyi.',
    ],
    interval: ['Statistik interval', 'Hesablamanın açıq qoyduğu aralıq; rəqəmin özü sayılmayıb.'],
    reported: [
      'Bildirilən aralıq',
      'Məlumatlarda verilən ən kiçik və ən böyük rəqəm. Hansının doğru olduğunu heç kim demir.',
    ],
  },
};
