// What the gallery's pages share: the colour scheme switch, the markup beside each figure, the copy buttons and the
// reference read from the manifest. It must run before the library, which may add attributes to the figures.

/** Makes an element with attributes and children; texts stay texts. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// — Colour scheme —

const SCHEMES = { auto: 'Auto', light: 'Light', dark: 'Dark' };

/** Storage throws in sandboxed frames and where cookies are blocked; the choice then lasts for this page. */
function stored(name, value) {
  const key = `faultline-gallery-${name}`;
  try {
    if (value) localStorage.setItem(key, value);
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function applyScheme(scheme) {
  document.documentElement.classList.toggle('light', scheme === 'light');
  document.documentElement.classList.toggle('dark', scheme === 'dark');
}

function addSchemeSwitch(masthead) {
  const saved = stored('scheme');
  const current = saved && Object.hasOwn(SCHEMES, saved) ? saved : 'auto';
  applyScheme(current);
  const choices = Object.entries(SCHEMES).map(([scheme, label]) => {
    const input = make('input', { type: 'radio', name: 'scheme', value: scheme });
    input.checked = scheme === current;
    input.addEventListener('change', () => {
      applyScheme(scheme);
      stored('scheme', scheme);
    });
    return make('label', {}, input, label);
  });
  masthead.append(
    make('fieldset', { class: 'scheme' }, make('legend', {}, 'Colour scheme'), ...choices),
  );
}

// — Language —

const LANGUAGES = {
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  hy: 'Հայերեն',
  az: 'Azərbaycanca',
  tr: 'Türkçe',
};

/** Lets the reader of the gallery choose in which language the figures speak; the text around them stays English. */
function addLanguageChoice(masthead) {
  const examples = document.querySelectorAll('.live');
  if (!examples.length) return;
  const apply = (lang) => {
    for (const example of examples) example.lang = lang;
  };
  const saved = stored('language');
  const current = saved && Object.hasOwn(LANGUAGES, saved) ? saved : 'en';
  const select = make(
    'select',
    {},
    ...Object.entries(LANGUAGES).map(([lang, name]) => make('option', { value: lang, lang }, name)),
  );
  select.value = current;
  apply(current);
  select.addEventListener('change', () => {
    apply(select.value);
    stored('language', select.value);
  });
  masthead.append(make('label', { class: 'language' }, 'Figures in', select));
}

// — Markup —

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const LINE = 38;

/** An element as an author writes it: attributes on lines of their own where they do not fit on one. */
function markup(element, indent = '') {
  const name = element.localName;
  const attributes = [...element.attributes].map(({ name: key, value }) =>
    value === '' ? key : `${key}="${escaped(value).replaceAll('"', '&quot;')}"`,
  );
  const oneLine = `<${[name, ...attributes].join(' ')}>`;
  const open =
    indent.length + `${oneLine}</${name}>`.length <= LINE || attributes.length === 0
      ? oneLine
      : `<${name}\n${attributes.map((each) => `${indent}  ${each}\n`).join('')}${indent}>`;
  const inside = [...element.childNodes].flatMap((node) => {
    if (node.nodeType === Node.ELEMENT_NODE) return inline(node);
    const text = escaped(node.data ?? '').replace(/\s+/g, ' ');
    return text.trim() ? text : [];
  });
  if (inside.length === 0) return `${indent}${open}</${name}>`;
  return element.localName.includes('-')
    ? `${indent}${open}\n${inside.map((line) => `${indent}  ${line.trim()}\n`).join('')}${indent}</${name}>`
    : `${indent}${open}${inside.join('').trim()}</${name}>`;
}

const inline = (element) => markup(element).replace(/\s+/g, ' ').replaceAll(' >', '>');

function copyButton(text) {
  const button = make('button', { type: 'button' }, 'Copy');
  const status = make('span', { class: 'hidden', role: 'status' });
  button.addEventListener('click', async () => {
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    button.textContent = copied ? 'Copied' : 'Select and copy';
    status.textContent = copied
      ? 'The markup is on the clipboard.'
      : 'Copying is not allowed here.';
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  });
  return [button, status];
}

function addMarkup(example) {
  const live = example.querySelector('.live');
  const text = [...live.children].map((element) => markup(element)).join('\n');
  const pre = make('pre', {}, make('code', {}, text));
  live.after(make('div', { class: 'code' }, pre, ...copyButton(text)));
}

function addContents(list) {
  for (const heading of document.querySelectorAll(
    ':is(.example, .section) > :is(.about, *) > h2, .section > h2',
  )) {
    const { id } = heading.closest('[id]') ?? {};
    if (id) list.append(make('li', {}, make('a', { href: `#${id}` }, heading.textContent)));
  }
}

// — Reference —

/** A sentence of the manifest, with `code` between backticks. */
function prose(text = '') {
  return text
    .replace(/\s+/g, ' ')
    .split('`')
    .map((part, index) => (index % 2 ? make('code', {}, part) : part));
}

function table(columns, rows) {
  const head = columns.map((column) => make('th', { scope: 'col' }, column));
  const body = rows.map(([first, ...rest]) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row' }, make('code', {}, first)),
      ...rest.map((cell, index) =>
        make('td', { 'data-label': `${columns[index + 1]}:` }, ...[cell].flat()),
      ),
    ),
  );
  return make(
    'table',
    { class: 'reference' },
    make('thead', {}, make('tr', {}, ...head)),
    make('tbody', {}, ...body),
  );
}

const code = (text) => make('code', {}, text);

/** The analyzer names `undefined` twice where a property is optional and says so. */
const typeOf = (type) => code([...new Set((type?.text ?? '').split(' | '))].join(' | '));

/** Public custom properties, for as long as the manifest lists none. */
const CUSTOM_PROPERTIES = [
  ['--faultline-ink', 'Text and rules; the page’s own text colour by default.'],
  ['--faultline-ink-secondary', 'Secondary text.'],
  [
    '--faultline-paper',
    'Background of menus and panels, and of a figure with a `theme` of its own.',
  ],
  ['--faultline-line', 'Lines between parts of the figure.'],
  ['--faultline-wash', 'Tint of notices and open rows.'],
  ['--faultline-focus', 'Focus ring.'],
  ['--faultline-support', 'Acts for a party, with `--faultline-support-tint` behind them.'],
  ['--faultline-against', 'Acts against a party, with `--faultline-against-tint` behind them.'],
  ['--faultline-claim-own', 'A party’s claim about its own people; also `-opponent` and `-other`.'],
  ['--faultline-category-1', 'First supplier or series; `-2` to `-5` and `-other` follow.'],
  ['--faultline-min-height', 'Least height of the figure, kept while it loads.'],
];

function describe(manifest, tag) {
  const declarations = manifest.modules.flatMap((module) =>
    (module.declarations ?? []).map((declaration) => ({ path: module.path, ...declaration })),
  );
  const element = declarations.find(({ tagName }) => tagName === tag);
  if (!element) throw new Error(`The manifest does not list <${tag}>.`);
  const base = declarations.find(({ name }) => name === element.superclass?.name);
  const own = (key) => [...(element[key] ?? []), ...(base?.[key] ?? [])];
  const unique = (list) => [...new Map(list.map((item) => [item.name, item])).values()];
  const events = declarations.filter(
    ({ superclass, path }) =>
      superclass?.name === 'Event' && (path.includes('/internal/') || path.includes(`/${tag}/`)),
  );
  const isAttribute = new Set(own('attributes').map(({ fieldName }) => fieldName));
  const members = unique(own('members')).filter(
    ({ name, privacy, static: shared, description }) =>
      description && !shared && !privacy && !name.startsWith('#') && !isAttribute.has(name),
  );
  return {
    attributes: table(
      ['Attribute', 'Type', 'Default', 'Description'],
      unique(own('attributes')).map(({ name, type, default: value, description }) => [
        name,
        typeOf(type),
        /^('')?$/.test(value ?? '') ? '–' : code(value),
        prose(description),
      ]),
    ),
    properties: table(
      ['Property or method', 'Type', 'Description'],
      members.map(({ name, kind, type, parameters, return: result, description }) => [
        kind === 'method'
          ? `${name}(${(parameters ?? []).map((each) => each.name).join(', ')})`
          : name,
        typeOf(type ?? result?.type),
        prose(description),
      ]),
    ),
    events: table(
      ['Event', 'Class', 'When, and what it carries'],
      events.map(({ name, description, members: fields }) => [
        fields.find((field) => field.name === 'type')?.default?.replaceAll("'", '') ?? '',
        code(name),
        [
          ...prose(description),
          ...fields
            .filter((field) => !field.static)
            .flatMap((field) => [' ', code(field.name), ': ', ...prose(field.description)]),
        ],
      ]),
    ),
    style: table(
      ['Custom property', 'What it colours or sets'],
      own('cssProperties').length
        ? unique(own('cssProperties')).map(({ name, description }) => [name, prose(description)])
        : CUSTOM_PROPERTIES.map(([name, description]) => [name, prose(description)]),
    ),
    exports: table(
      ['Export', 'Import it from', 'Kind'],
      manifest.modules
        .filter(({ path }) => path.endsWith(`/${tag}/${tag}.ts`))
        .flatMap(({ exports: list }) => list ?? [])
        .map(({ name, kind }) => [
          name,
          code(kind === 'js' ? `faultline/elements/${tag}` : 'faultline'),
          kind === 'js' ? 'class' : 'tag, registered by the import',
        ]),
    ),
  };
}

async function addReference(tag) {
  const places = document.querySelectorAll('[data-reference]');
  try {
    const response = await fetch(new URL('../dist/custom-elements.json', import.meta.url));
    if (!response.ok) throw new Error(`The manifest answered ${response.status}.`);
    const parts = describe(await response.json(), tag);
    for (const place of places) place.replaceChildren(parts[place.dataset.reference]);
  } catch (error) {
    for (const place of places) place.textContent = `Not available: ${error.message}`;
  }
}

const masthead = document.querySelector('.masthead');
if (masthead) {
  addLanguageChoice(masthead);
  addSchemeSwitch(masthead);
}
for (const example of document.querySelectorAll('.example')) addMarkup(example);
for (const block of document.querySelectorAll('.code[data-copy]')) {
  block.append(...copyButton(block.querySelector('code').textContent));
}
const contents = document.querySelector('.toc');
if (contents) addContents(contents);
const { tag } = document.querySelector('main').dataset;
if (tag) await addReference(tag);
