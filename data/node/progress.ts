const EVERY_MS = 100;
const FULL = 20;

/** One line on a terminal about how far a file is read; nothing where there is no terminal. */
export class Progress {
  readonly #name: string;
  readonly #total: number;
  readonly #shown = process.stderr.isTTY;
  #bytes = 0;
  #rows = 0;
  #last = 0;

  /** @param total bytes that will be read in all. */
  constructor(name: string, total: number) {
    this.#name = name;
    this.#total = total;
  }

  bytes(more: number): void {
    this.#bytes += more;
    this.#draw();
  }

  readonly rows = (rows: number): void => {
    this.#rows = rows;
    this.#draw();
  };

  /** Leaves the line empty for what is printed next. */
  clear(): void {
    if (this.#shown) process.stderr.write('\r\x1b[K');
  }

  #draw(): void {
    const now = Date.now();
    if (!this.#shown || now - this.#last < EVERY_MS) return;
    this.#last = now;
    const part = Math.min(1, this.#bytes / this.#total);
    const bar = '█'.repeat(Math.round(part * FULL)).padEnd(FULL, '░');
    const rows = this.#rows ? `  ${this.#rows.toLocaleString('en')} rows` : '';
    process.stderr.write(`\r${bar} ${Math.floor(part * 100)} %  ${this.#name}${rows}\x1b[K`);
  }
}
