import type { Locale } from '../locale.js';
import { count } from './frame.js';

export const stances: Locale['stances'] = {
  headingPlain: 'Кто какую позицию занимал',
  heading: (parties) => `Кто какую позицию занимал: ${parties}`,
  noneShown: 'не показано',
  noneShownHere: 'с такой оценкой ничего не показано (это не нейтралитет)',
  positions: {
    '3': 'воюет за',
    '2': 'даёт оружие',
    '1': 'на словах за',
    '0': 'нейтралитет',
    mediates: 'посредничает',
    '-1': 'критикует',
    '-2': 'санкции или оружие другой стороне',
    '-3': 'воюет против',
    mixed: 'двойственная позиция',
    unread: 'позиции нет',
    none: 'нет данных',
  },
  legend: {
    '3': 'воюет за',
    '2': 'даёт оружие',
    '1': 'на словах за',
    mediates: 'посредничает',
    '0': 'нейтралитет',
    '-1': 'критикует',
    '-2': 'санкции или оружие другой стороне',
    '-3': 'воюет против',
    mixed: 'двойственная позиция',
    unread: 'позиции нет (записи есть, но позиция из них не ясна)',
    none: 'данных не найдено (это не нейтралитет)',
  },
  bases: {
    statement: 'заявление',
    treaty: 'договор',
    arms: 'оружие',
    troops: 'войска',
    mediation: 'посредничество',
    vote: 'голосование',
    sanction: 'санкции',
    denial: 'опровержение',
    assessment: 'оценка наблюдателя',
  },
  itself: '–',
  also: (position) => `также: ${position}`,
  alleged: 'утверждается',
  during: (actor, episodes) => `${actor} (${episodes})`,
  denied: (label) => `${label} (отрицается)`,
  byYearOnly: 'известен только год',
  towards: (party) => `→ ${party}`,
  towardsLabel: 'К какой стороне',
  scale: 'По шкале от −3 до +3',
  armsBoth: 'оружие обеим',
  actor: 'Участник',
  episode: 'Эпизод',
  episodes: 'Эпизоды',
  earlier: 'Предыдущий эпизод',
  later: 'Следующий эпизод',
  position: 'Позиция',
  detail: 'Также известно',
  status: 'Статус',
  date: 'Дата',
  groups: {
    state: 'Государства',
    'de-facto-state': 'Непризнанные государства',
    organisation: 'Организации',
    alliance: 'Организации',
    other: 'Другие',
    parties: 'Стороны конфликта',
  },
  caption: (parties) => `Позиция каждого внешнего участника по эпизодам: ${parties}`,
  context: (actor, party, episode) => `${actor} → ${party}, ${episode}: `,
  summary: (outside, parties, both, one, mediators, episodes) => {
    if (!outside) return `Что говорили и делали стороны конфликта, всего ${parties} (${episodes}).`;
    const armed = [
      both.length ? `вооружали обе стороны: ${both.join(', ')}` : '',
      one.length ? `вооружали одну сторону (${one.length}): ${one.join(', ')}` : '',
    ].filter(Boolean);
    const acts = armed.length
      ? armed.join('; ')
      : 'записей о поставках оружия какой-либо из сторон нет';
    return `${count(outside, 'внешний участник', 'внешних участника', 'внешних участников')}; ${acts}; посредничали или были нейтральны: ${mediators} (${episodes}).`;
  },
  empty: (selection) => `Записей о позициях нет: ${selection}.`,
  tools: {
    label: 'Посмотреть иначе',
    time: 'По времени',
    compare: 'До и после',
    sides: 'Слова и дела',
    arrange: 'Порядок и отбор',
    cards: 'Все эпизоды',
  },
  show: 'Показать',
  note: 'В ячейке — самое сильное из известных действий; во второй строке — то, что также известно, утверждается или отрицается.',
  byYearNote:
    '«Известен только год»: о поставках известен год, но не то, до, во время или после боёв они были.',
};
