// `cem analyze` ends well even when this file cannot be loaded; the build checks what it wrote.
export default {
  globs: ['components/**/*.ts'],
  exclude: ['components/_*/**', 'components/**/*.test.ts', 'components/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  dependencies: false,
  packagejson: false,
};
