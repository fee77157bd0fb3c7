import { expect, test } from 'vitest';
import { fromBase64Url, toBase64Url } from './credentials.ts';

test('bytes are written without signs that a link cannot hold', () => {
  expect(toBase64Url(new Uint8Array([251, 255, 191]).buffer)).toBe('-_-_');
  expect(toBase64Url(new Uint8Array([1]).buffer)).toBe('AQ');
});

test('bytes come back as they went', () => {
  expect([...fromBase64Url('-_-_AQ')]).toEqual([251, 255, 191, 1]);
});
