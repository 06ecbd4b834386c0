// Runs test files in a page, with at most one change to the code switched on.

const { Mocha } = globalThis;
const idOf = (file, test) => `${file}: ${test.fullTitle()}`;
/** What a file does before its tests counts as one: a change that is met there is a matter of all its tests. */
const loading = { fullTitle: () => 'loads' };

/** Leaves only these tests in a suite. */
function keep(suite, file, only) {
  suite.tests = suite.tests.filter((test) => only.includes(idOf(file, test)));
  for (const inner of suite.suites) keep(inner, file, only);
  suite.suites = suite.suites.filter(({ tests, suites }) => tests.length + suites.length > 0);
}

/** Runs one file with at most one change switched on; gives what became of each test and which changes it met. */
export async function runFile(file, { mutant, hitLimit, only, bail, timeout }) {
  const shared = {
    activeMutant: mutant,
    hitLimit,
    hitCount: hitLimit === undefined ? undefined : 0,
    currentTestId: idOf(file, loading),
  };
  globalThis.__stryker__ = shared;
  const mocha = new Mocha({ bail, timeout, reporter: class {} });
  mocha.suite.emit('pre-require', globalThis, file, mocha);
  const tests = [];
  const add = (test, status, failureMessage) =>
    tests.push({
      id: idOf(file, test),
      name: test.fullTitle(),
      fileName: file,
      timeSpentMs: test.duration ?? 0,
      status,
      failureMessage,
    });
  try {
    // What is fetched when it is first needed is fetched now, so that what it does at its start counts for every test.
    for (const late of ['keep', 'select/events']) await import(`/data/${late}.ts`);
    await import(`/${file.replace(/ts$/, 'js')}`);
    add(loading, 'Success');
    if (only && !only.includes(idOf(file, loading))) keep(mocha.suite, file, only);
    await new Promise((resolve) => {
      mocha
        .run(resolve)
        .on('test', (test) => (shared.currentTestId = idOf(file, test)))
        .on('pass', (test) => add(test, 'Success'))
        .on('pending', (test) => add(test, 'Skipped'))
        .on('fail', (test, error) => add(test, 'Failed', String(error?.message ?? error)));
    });
  } catch (error) {
    add(loading, 'Failed', String(error));
  }
  return { tests, coverage: shared.mutantCoverage?.perTest ?? {}, hitCount: shared.hitCount };
}
