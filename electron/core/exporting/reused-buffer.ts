/**
 * Encodes text as UTF-8 into one buffer that is used again and again, so that a long export makes
 * no garbage outside the heap. What it returns holds until the next call.
 */
export function createEncoder(): (text: string) => Uint8Array {
  let buffer = Buffer.alloc(0);
  return (text) => {
    const size = Buffer.byteLength(text);
    if (size > buffer.length) buffer = Buffer.allocUnsafeSlow(size * 2);
    buffer.write(text);
    return buffer.subarray(0, size);
  };
}
