import './autoload.js';

// The page for an iframe: `embed.html?figure=<tag>&<attribute>=<value>…`.

const {
  figure: tag = '',
  lang,
  ...attributes
} = Object.fromEntries(new URLSearchParams(location.search));
if (lang) document.documentElement.lang = lang;
// What else an address could name, such as a handler of events, is no attribute of a figure.
const known = /^(?!on|style$)[a-z][a-z-]*$/;
if (/^[a-z]+(-[a-z]+)+$/.test(tag)) {
  const figure = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (known.test(name)) figure.setAttribute(name, value);
  }
  document.body.append(figure);
}
