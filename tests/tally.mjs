/** Counts tests, and says at once what failed. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;

  get all() {
    return this.passed + this.failed + this.skipped;
  }

  fail(message) {
    this.failed += 1;
    console.log(`\nFAILED ${message}`);
  }

  add({ passed, failed, skipped }) {
    this.passed += passed;
    this.failed += failed;
    this.skipped += skipped;
  }

  toString() {
    const { passed, failed, skipped } = this;
    return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  }

  /** Ends the process with the count as its last line. */
  end() {
    console.log(`\n${this}`);
    process.exit(this.failed > 0 || this.passed === 0 ? 1 : 0);
  }
}
