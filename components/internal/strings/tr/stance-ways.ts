import type { Locale } from '../locale.js';

export const stanceWays: Locale['stanceWays'] = {
  time: {
    label: 'Hangi tarih itibarıyla kayıtlı olanlar',
    earlier: 'Önceki tarih',
    later: 'Sonraki tarih',
    stop: (date, changes) => `${date} · ${changes} tutum değişiyor`,
    changed: (date) => `değişti: ${date}`,
    notYet: 'henüz yok',
    summary: (date, known, of, changes, before) =>
      `${date} itibarıyla ${of} tutumdan ${known} tanesi kayıtlıydı; önceki tarihten (${before}) bu yana değişen tutum sayısı: ${changes}.`,
    first: (date, known, of) =>
      `${date} itibarıyla ${of} tutumdan ${known} tanesi kayıtlıydı. Bu, kayıtlardaki ilk tarihtir.`,
    note: 'Her tarih, o tarihin sonuna kadar olup biteni gösterir. “Değişti”, önceki tarihe göre farklı olan hücreyi belirtir; yalnız yılı ya da ayı bilinen kayıtlar o yılın ya da ayın ilk gününden başlayarak sayılır.',
    column: 'Değişti',
  },
  compare: {
    before: 'Önce',
    after: 'Sonra',
    only: 'Yalnız değişenler',
    pair: (before, after) => `${before} → ${after}`,
    then: 'sonra',
    changed: 'değişti',
    unchanged: 'değişmedi',
    oneOnly: 'yalnız birinde kayıtlı',
    heading: (parties, before, after) =>
      `Kim nasıl bir tutum aldı: ${parties}; ${before} ve ${after}`,
    summary: (changed, who, same, once, before, after) =>
      `${before} ile ${after} arasında değişen tutum sayısı ${changed}${who ? ` (${who})` : ''}, değişmeyen ${same}; yalnız birinde kayıtlı olan ${once}.`,
    note: 'Okun bir yanındaki “kanıt yok” tutum değişikliği anlamına gelmez: kaynaklar orada suskundur.',
    column: 'Değişim',
    scale: (what) => `${what}, −3 ile +3 arası`,
  },
  sides: {
    label: 'Söz ve eylem',
    words: 'Söz',
    deeds: 'Eylem',
    choices: {
      'words-deeds': 'Yan yana',
      words: 'Yalnız söz',
      deeds: 'Yalnız eylem',
    },
    noWords: 'bulunamadı',
    noDeeds: 'bulunamadı',
    further: 'eylem sözün ötesinde',
    wordsFurther: 'söz eylemin ötesinde',
    differ: 'söz ve eylem ayrışıyor',
    summary: (both, differ, further, wordsFurther, episodes) =>
      `${both} hücrede hem söz hem eylem kayıtlı (${episodes}): ${differ} hücrede ayrı yönleri gösteriyorlar, ${further} hücrede eylem sözün, ${wordsFurther} hücrede söz eylemin ötesine geçiyor.`,
    of: (side, episode) => `${side}, ${episode}`,
    note: 'Söz: açıklamalar, antlaşmalar, oylamalar ve yalanlamalar. Eylem: silah, asker, yaptırım ve arabuluculuk; ikisine birden dayanan kayıt eylem sayılır. Bir gözlemcinin değerlendirmesi ikisine de girmez.',
    column: 'Söz ve eylem',
  },
  arrange: {
    order: 'Sıralama',
    orders: {
      records: 'kaydı çok olan önce',
      name: 'ada göre',
      alignment: 'tutulan tarafa göre',
    },
    acts: 'Yalnız şunlar',
    act: {
      fights: 'savaşan',
      arms: 'silah veren',
      sanctions: 'yaptırım uygulayan',
      mediates: 'arabulucu ya da tarafsız',
      backs: 'sözle destekleyen',
      criticises: 'eleştiren',
    },
    grouped: 'Aktör türüne göre grupla',
    parties: 'Tarafları da göster',
    alignment: (first, others) =>
      `Sıralama: her aktörün ${first} karşısındaki en güçlü tutumundan ${others} karşısındaki en güçlü tutumu çıkarılır; grafikteki bütün evreler hesaba katılır. Kayıt yoksa hiçbir şey sayılmaz. Yalnızca kimin önce geldiğini belirler, başka bir anlamı yoktur.`,
    nobody: 'Gösterilecek aktör kalmadı. Daha az filtre seçin.',
    leftOut: (left, of) => `${of} aktörden ${left} tanesi gösterilmiyor`,
  },
  cards: {
    silent: (n) => `Diğer ${n} evre için kanıt yok.`,
  },
};
