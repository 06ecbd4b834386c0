/** Puts a text on the reader's clipboard; false where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Absent on pages that are not served safely.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
