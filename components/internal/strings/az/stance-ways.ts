import type { Locale } from '../locale.js';

export const stanceWays: Locale['stanceWays'] = {
  time: {
    label: 'Hansı tarixədək nə qeydə alınıb',
    earlier: 'Əvvəlki tarix',
    later: 'Növbəti tarix',
    stop: (date, changes) => `${date} · ${changes} mövqe dəyişir`,
    changed: (date) => `dəyişib: ${date}`,
    notYet: 'hələ yoxdur',
    summary: (date, known, of, changes, before) =>
      `Tarix: ${date}. ${of} mövqedən ${known} mövqe qeydə alınıb; əvvəlki tarixdən (${before}) bəri ${changes} mövqe dəyişib.`,
    first: (date, known, of) =>
      `Tarix: ${date}. ${of} mövqedən ${known} mövqe qeydə alınıb. Bu, qeydə alınmış ilk tarixdir.`,
    note: 'Tarix onun sonunadək baş verənləri göstərir. “Dəyişib” əvvəlki tarixdən fərqlənən xananı bildirir; il və ay birinci günündən sayılır.',
    column: 'Dəyişib',
  },
  compare: {
    before: 'Əvvəl',
    after: 'Sonra',
    only: 'Yalnız dəyişənlər',
    pair: (before, after) => `${before} → ${after}`,
    then: 'sonra',
    changed: 'dəyişib',
    unchanged: 'dəyişməyib',
    oneOnly: 'yalnız birində qeyd var',
    heading: (parties, before, after) =>
      `Kim hansı mövqedə idi (${parties}): ${before} və ${after}`,
    summary: (changed, who, same, once, before, after) =>
      `${before} və ${after} arasında ${changed} mövqe dəyişib${who ? ` (${who})` : ''}; ${same} mövqe dəyişməyib, ${once} mövqe isə bu ikisinin yalnız birində qeydə alınıb.`,
    note: 'Oxun bir tərəfində “məlumat yoxdur” yazılması mövqenin dəyişməsi demək deyil: mənbələr bu barədə susur.',
    column: 'Dəyişiklik',
    scale: (what) => `${what}, −3 ilə +3 arasında`,
  },
  sides: {
    label: 'Söz və əməl',
    words: 'Söz',
    deeds: 'Əməl',
    choices: {
      'words-deeds': 'Yan-yana',
      words: 'Yalnız söz',
      deeds: 'Yalnız əməl',
    },
    noWords: 'tapılmayıb',
    noDeeds: 'tapılmayıb',
    further: 'əməl daha irəli gedir',
    wordsFurther: 'söz daha irəli gedir',
    differ: 'söz və əməl fərqlənir',
    summary: (both, differ, further, wordsFurther, episodes) =>
      `${both} xanada həm söz, həm də əməl qeydə alınıb (${episodes}): ${differ} halda onlar fərqli istiqamətdədir, ${further} halda əməl, ${wordsFurther} halda söz daha irəli gedir.`,
    of: (side, episode) => `${side}, ${episode}`,
    note: 'Söz: bəyanat, müqavilə, səsvermə və təkzib. Əməl: silah, qoşun, sanksiya və vasitəçilik; hər ikisinə əsaslanan qeyd əməl sayılır. Müşahidəçinin qiymətləndirməsi heç birinə aid deyil.',
    column: 'Söz və əməl',
  },
  arrange: {
    order: 'Sıra',
    orders: {
      records: 'qeydi çox olanlar əvvəldə',
      name: 'ada görə',
      alignment: 'tutduğu tərəfə görə',
    },
    acts: 'Yalnız',
    act: {
      fights: 'vuruşanlar',
      arms: 'silah verənlər',
      sanctions: 'sanksiya tətbiq edənlər',
      mediates: 'vasitəçilər və neytrallar',
      backs: 'sözlə dəstəkləyənlər',
      criticises: 'tənqid edənlər',
    },
    grouped: 'Aktorun növünə görə qruplaşdır',
    parties: 'Tərəflər də',
    alignment: (first, others) =>
      `Sıra: qrafikin bütün epizodları üzrə hər aktorun bir tərəfə münasibətdə ən güclü mövqeyindən (→ ${first}) digərinə münasibətdə ən güclü mövqeyi (→ ${others}) çıxılır. Qeyd olmayan yerdə heç nə sayılmır. Bu, yalnız ardıcıllığı müəyyən edir.`,
    nobody: 'Heç bir aktor qalmadı. Daha az filtr seçin.',
    leftOut: (left, of) => `Göstərilmir: ${left} aktor (cəmi ${of})`,
  },
  cards: {
    silent: (n) => `Daha ${n} epizodda məlumat tapılmayıb.`,
  },
};
