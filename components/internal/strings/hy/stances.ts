import type { Locale } from '../locale.js';

export const stances: Locale['stances'] = {
  headingPlain: 'Ով ինչ դիրքորոշում ուներ',
  heading: (parties) => `Ով ինչ դիրքորոշում ուներ՝ ${parties}`,
  noneShown: 'ցուցադրված չէ',
  noneShownHere: 'այս գնահատականով ոչինչ ցուցադրված չէ (դա չեզոքություն չի նշանակում)',
  positions: {
    '3': 'կռվում է նրա կողքին',
    '2': 'զինում է',
    '1': 'խոսքով աջակցում է',
    '0': 'չեզոք',
    mediates: 'միջնորդում է',
    '-1': 'քննադատում է',
    '-2': 'պատժամիջոց կամ զենք մյուս կողմին',
    '-3': 'կռվում է նրա դեմ',
    mixed: 'հակասական',
    unread: 'դիրքորոշում չկա',
    none: 'տվյալ չկա',
  },
  legend: {
    '3': 'կռվում է նրա կողքին',
    '2': 'զինում է',
    '1': 'խոսքով աջակցում է',
    mediates: 'միջնորդում է',
    '0': 'չեզոք',
    '-1': 'քննադատում է',
    '-2': 'պատժամիջոց կամ զենք մյուս կողմին',
    '-3': 'կռվում է նրա դեմ',
    mixed: 'հակասական դիրքորոշում',
    unread: 'դիրքորոշում չկա (գրառում կա, բայց դիրքորոշում դրանից չի երևում)',
    none: 'տվյալ չի գտնվել (դա չեզոքություն չի նշանակում)',
  },
  bases: {
    statement: 'հայտարարություն',
    treaty: 'պայմանագիր',
    arms: 'զենք',
    troops: 'զորք',
    mediation: 'միջնորդություն',
    vote: 'քվեարկություն',
    sanction: 'պատժամիջոց',
    denial: 'հերքում',
    assessment: 'դիտորդի գնահատական',
  },
  itself: '–',
  also: (position) => `նաև՝ ${position}`,
  alleged: 'չհաստատված պնդում',
  during: (actor, episodes) => `${actor} (${episodes})`,
  denied: (label) => `${label} (հերքվում է)`,
  byYearOnly: 'հայտնի է միայն տարին',
  towards: (party) => `→ ${party}`,
  towardsLabel: 'Ում նկատմամբ',
  scale: '−3-ից +3 սանդղակով',
  armsBoth: 'զինում է երկուսին էլ',
  actor: 'Դերակատար',
  episode: 'Դրվագ',
  episodes: 'Դրվագներ',
  earlier: 'Նախորդ դրվագը',
  later: 'Հաջորդ դրվագը',
  position: 'Դիրքորոշում',
  detail: 'Նաև գրանցված է',
  status: 'Հավաստիություն',
  date: 'Ամսաթիվ',
  groups: {
    state: 'Պետություններ',
    'de-facto-state': 'Դե ֆակտո պետություններ',
    organisation: 'Կազմակերպություններ',
    alliance: 'Կազմակերպություններ',
    other: 'Այլք',
    parties: 'Հակամարտության կողմեր',
  },
  caption: (parties) => `Արտաքին դերակատարների դիրքորոշումներն ըստ դրվագների՝ ${parties}`,
  context: (actor, party, episode) => `${actor} → ${party}, ${episode}․ `,
  summary: (outside, parties, both, one, mediators, episodes) => {
    if (!outside) return `Ինչ է ասել և արել հակամարտության ${parties} կողմը (${episodes})։`;
    const armed = [
      both.length
        ? `երկու կողմերին էլ ${both.length === 1 ? 'զինել է' : 'զինել են'}՝ ${both.join(', ')}`
        : '',
      one.length ? `մեկ կողմին զինել է ${one.length}-ը (${one.join(', ')})` : '',
    ].filter(Boolean);
    const acts = armed.length ? armed.join('․ ') : 'որևէ կողմի զինելու մասին գրառում չկա';
    const between = mediators
      ? `միջնորդել կամ չեզոք է մնացել ${mediators}-ը`
      : 'միջնորդած կամ չեզոք մնացած չկա';
    return `Արտաքին դերակատարներ՝ ${outside}․ ${acts}․ ${between} (${episodes})։`;
  },
  empty: (selection) => `Գրանցված դիրքորոշում չկա՝ ${selection}։`,
  tools: {
    label: 'Դիտել այլ կերպ',
    time: 'Ժամանակի մեջ',
    compare: 'Առաջ և հետո',
    sides: 'Խոսք և գործ',
    arrange: 'Դասավորել և զտել',
    cards: 'Բոլոր դրվագները',
  },
  show: 'Ցույց տալ',
  note: 'Վանդակը ցույց է տալիս գրանցված ամենաուժեղ գործողությունը․ երկրորդ տողը հավելում է, թե էլ ինչ է գրանցված, պնդվում կամ հերքվում։',
  byYearNote:
    '«Հայտնի է միայն տարին»՝ մատակարարումները թվագրված են տարով, ոչ թե մարտերի ժամանակով։',
};
