import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: Node };

/** More changes than this are not kept; the figure is drawn anew instead. */
const MOST = 50_000;

/**
 * Takes back what others did to a figure's nodes before the figure changes them itself. A page translator puts texts of
 * its own in the place of ours; an update would then write its number into a node that nobody sees, and the old number
 * would stay. What is taken back is translated again by a translator that is still there.
 */
export class ForeignChanges implements ReactiveController {
  /** Another number after every time the nodes could not be put back and have to be made anew. */
  generation = 0;

  readonly #host: Host;
  readonly #observer = new MutationObserver((changes) => this.#keep(changes));
  #watching = false;
  #kept: MutationRecord[] = [];
  #tooMany = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#keep(this.#observer.takeRecords());
    const changes = this.#kept.reverse();
    try {
      changes.forEach(takeBack);
    } catch {
      this.#tooMany = true;
    }
    if (this.#tooMany) this.generation++;
    this.#kept = [];
    this.#tooMany = false;
  }

  /** What happened until now is nobody else's, and the figure is drawn anew. */
  forget(): void {
    this.#observer.takeRecords();
    this.#kept = [];
    this.generation++;
  }

  hostUpdated(): void {
    // What the update itself did is nobody else's.
    this.#observer.takeRecords();
    if (this.#watching) return;
    this.#watching = true;
    this.#observer.observe(this.#host.renderRoot, {
      subtree: true,
      childList: true,
      characterData: true,
      characterDataOldValue: true,
    });
  }

  #keep(changes: readonly MutationRecord[]): void {
    if (this.#tooMany) return;
    this.#kept.push(...changes.filter((change) => this.#isOurs(change)));
    if (this.#kept.length <= MOST) return;
    this.#tooMany = true;
    this.#kept = [];
  }

  /** Style sheets that an extension adds beside the figure may stay, what it takes away not; a tip is filled by hand. */
  #isOurs({ target, removedNodes }: MutationRecord): boolean {
    const tip = target instanceof Element ? target.closest('.tip') : null;
    return (target !== this.#host.renderRoot || removedNodes.length > 0) && !tip;
  }
}

function takeBack({ target, oldValue, addedNodes, removedNodes, nextSibling }: MutationRecord) {
  if (target instanceof CharacterData) {
    target.data = oldValue ?? '';
    return;
  }
  for (const node of addedNodes) target.removeChild(node);
  for (const node of removedNodes) target.insertBefore(node, nextSibling);
}
