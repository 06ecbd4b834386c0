/** Words of citations that a reader takes along. */
export const citeWords = {
  subject: 'cite' as const,
  forms: { plain: 'Plain text', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  copy: (form: string) => `Copy as ${form}`,
  copied: (form: string) => `Copied as ${form}.`,
  notCopied: 'The browser does not let this page copy. Select the text and copy it yourself.',
  quoted: (title: string) => `“${title}”`,
  version: (version: string) => `Version ${version}`,
  record: (id: string) => `Record ${id}`,
  accessed: (day: string) => `Accessed ${day}`,
  askedFor: (citation: string) => `Asks to be cited with: ${citation}`,
};
