/** Words of the menu that gives a figure away: files, pictures, links. */
export const shareWords = {
  subject: 'share' as const,
  files: 'Files and links',
  png: 'Picture (PNG)',
  svg: 'Drawing (SVG)',
  csv: 'Table (CSV)',
  json: 'Records (JSON)',
  copyPicture: 'Copy picture',
  copyLink: 'Copy link',
  share: 'Share…',
  embed: 'Copy code for another page',
  forms: {
    tag: 'Tag and script',
    div: 'Box and script',
    frame: 'Frame',
    static: 'Table without script',
  },
  copied: 'Copied.',
  notCopied: 'Your browser does not allow copying here.',
  failed: 'That did not work. Try again.',
};
