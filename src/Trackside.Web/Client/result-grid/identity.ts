/** A version-7 UUID: the time first, so that ids sort as they were made; the rest is chance. */
export const uuid7 = (milliseconds: number, chance: Uint8Array): string => {
  const bytes = new Uint8Array(16);
  bytes.set(chance.subarray(0, 10), 6);
  for (let index = 0; index < 6; index++) {
    bytes[index] = Math.floor(milliseconds / 256 ** (5 - index)) % 256;
  }

  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

export const newId = (): string => uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
