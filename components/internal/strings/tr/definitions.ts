import type { Locale } from '../locale.js';

export const definitions: Locale['definitions'] = {
  outcomes: {
    killed: [
      'Ölü',
      'Çatışmada ya da çatışmada aldığı yaradan ölenler; iddia sahibinin saydığı biçimde.',
    ],
    wounded: ['Yaralı', 'Yaralanan ve sayıldığı sırada hayatta olanlar. Ölülere hiç katılmaz.'],
    missing: [
      'Kayıp',
      'Sayıldığı sırada bulunamayanlar. Bir bölümü ölmüş ya da esir düşmüş olabilir; hiçbiri ölülere katılmaz.',
    ],
    captured: ['Esir', 'Sayıldığı sırada karşı tarafın elinde olanlar.'],
    'killed-or-missing': [
      'Ölü ya da kayıp',
      'İkisi için tek bir sayı: iddia sahibi bunları ayırmıyor.',
    ],
    displaced: [
      'Yerinden edilmiş',
      'Evini bırakmak zorunda kalanlar. Ölüm değildir ve kendi ölçeğinde gösterilir.',
    ],
    unspecified: ['Zayiat', 'Kaynak ölü mü yaralı mı olduğunu belirtmiyor.'],
  },
  categories: {
    military: [
      'Asker',
      'Silahlı kuvvetler mensupları; iddia sahibinin saydığı biçimde. Bazı listelerde gönüllüler ve polisler de yer alır.',
    ],
    civilian: ['Sivil', 'Silahlı kuvvetler mensubu olmayanlar; iddia sahibinin saydığı biçimde.'],
    irregular: [
      'Düzensiz savaşçı',
      'Silahlı kuvvetlerin dışındaki gönüllüler ve paralı savaşçılar.',
    ],
    mixed: [
      'Asker ve sivil',
      'İkisi için tek bir sayı: ayrılamaz ve yalnız askerleri kapsayan sayılarla karşılaştırılmaz.',
    ],
    unspecified: ['Kategori belirtilmemiş', 'Kaynak kimlerin sayıldığını söylemiyor.'],
  },
  bases: {
    'own-official': ['Tarafın kendi sayısı', 'Bir tarafın kendi insanları hakkında verdiği sayı.'],
    'adversary-claim': [
      'Rakibin sayısı',
      'Bir tarafın karşı tarafın insanları hakkında verdiği sayı.',
    ],
    'independent-list': [
      'Bağımsız liste',
      'Çatışmanın tarafı olmayan birinin derlediği adlar ya da vakalar.',
    ],
    'dataset-estimate': [
      'Veri tabanı tahmini',
      'Haber ve raporlardan, kendi kurallarına göre sayılmış; UCDP’nin sayımı gibi.',
    ],
    'media-estimate': ['Basın tahmini', 'Basının verdiği, arkasında liste bulunmayan sayı.'],
    unknown: [
      'Nasıl sayıldığı bilinmiyor',
      'Kaynak sayıyı veriyor, nasıl elde edildiğini söylemiyor.',
    ],
  },
  ranges: {
    'low-best-high': [
      'En az, en iyi tahmin, en çok',
      'Aynı kaynağın verdiği üç sayı: kesin saydığı, en olası bulduğu ve mümkün gördüğü.',
    ],
    interval: [
      'İstatistiksel aralık',
      'Bir hesabın açık bıraktığı pay; sayının kendisi sayımla bulunmamıştır.',
    ],
    reported: [
      'Bildirilen aralık',
      'Haber ve raporlarda verilen en küçük ve en büyük sayı. Hangisinin doğru olduğunu kimse söylemiyor.',
    ],
  },
};
