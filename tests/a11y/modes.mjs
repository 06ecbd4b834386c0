/** The ways in which each figure can be read, as attributes; what is not said here is as an author finds it. */
export const modes = {
  'actor-stance-matrix': {
    'as it comes': {},
    'comparing two episodes': { compare: 'april-2016 autumn-2020' },
    'at a date': { timeline: '', 'as-of': '2020-11-09' },
    'with words beside deeds': { show: 'words-deeds' },
  },
  'arms-flow-chart': {
    'by year': {},
    'as a flow': { layout: 'flow' },
    'with stated sums': { measure: 'value' },
    'with named deals': { measure: 'deals' },
  },
  'casualty-comparison': {
    'as it comes': {},
    'with its history': { history: '' },
    'on a logarithmic scale': { scale: 'log' },
    'for the whole conflict': { episode: 'nagorno-karabakh' },
  },
};

/** Puts a figure of a page into one of its modes, and waits until all of it is drawn. */
export const read = (page, tag, attributes) =>
  page.evaluate(
    async ([name, given]) => {
      const figure = document.querySelector(name);
      for (const [attribute, value] of Object.entries(given)) figure.setAttribute(attribute, value);
      await figure.updateComplete;
      for (let i = 0; i < 3; i++) await new Promise((drawn) => requestAnimationFrame(drawn));
    },
    [tag, attributes],
  );
