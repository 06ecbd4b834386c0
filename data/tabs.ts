const CHANNEL = 'faultline-1';

/** What one tab tells the others: it stored this text. */
export interface Stored {
  readonly url: string;
  readonly sha256: string;
}

let channel: BroadcastChannel | undefined;
let listening: ((stored: Stored) => void) | undefined;

const isStored = (value: unknown): value is Stored => {
  const { url, sha256 } = (value ?? {}) as Partial<Stored>;
  return typeof url === 'string' && typeof sha256 === 'string';
};

function open(): BroadcastChannel | undefined {
  try {
    if (!channel) {
      channel = new BroadcastChannel(CHANNEL);
      // Another script of this site may post anything.
      channel.onmessage = ({ data }) => isStored(data) && listening?.(data);
    }
    return channel;
  } catch {
    // Absent, or forbidden in this frame: tabs then find each other's copies when they ask the next time.
    return undefined;
  }
}

/** Hears what other tabs of this site store. A page that leaves stops hearing; {@link hearTabs} again starts anew. */
export function hearTabs(listener: (stored: Stored) => void): void {
  listening = listener;
  if (open()) window.addEventListener('pagehide', leaveTabs, { once: true });
}

/** Tells the other tabs of this site. */
export function tellTabs(stored: Stored): void {
  try {
    open()?.postMessage(stored);
  } catch {
    // Nobody hears it, which costs the other tab one request.
  }
}

/** Stops hearing, so that the page can be kept for the way back. */
export function leaveTabs(): void {
  channel?.close();
  channel = undefined;
}

/** Writes while no other tab writes the same; where browsers have no locks, the last writer wins. */
export async function alone<T>(name: string, write: () => Promise<T>): Promise<T | undefined> {
  let locks: LockManager | undefined;
  try {
    locks = navigator.locks;
  } catch {
    // Asking for it throws in a frame without an origin.
  }
  if (!locks) return write();
  try {
    return await locks.request(`${CHANNEL} ${name}`, { ifAvailable: true }, (lock) =>
      lock ? write() : undefined,
    );
  } catch {
    return write();
  }
}
