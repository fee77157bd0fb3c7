import { describe, expect, test } from 'vitest';
import { readable, requestOf } from './request.ts';

const asked = {
  path: '/api/v1/squads/{squad}/sessions',
  fields: [
    { name: 'squad', place: 'path', value: 'a/b' },
    { name: 'q', place: 'query', value: ' hill & dale ' },
    { name: 'limit', place: 'query', value: '' },
    { name: 'If-None-Match', place: 'header', value: '"v3"' },
  ],
  body: null,
};

describe('a request', () => {
  test('has its fields where they belong', () => {
    expect(requestOf(asked)).toEqual({
      url: '/api/v1/squads/a%2Fb/sessions?q=hill+%26+dale',
      headers: { 'If-None-Match': '"v3"' },
      body: null,
    });
  });

  test('with a body says that it is JSON', () => {
    expect(requestOf({ ...asked, fields: [], path: '/readings', body: '{}' }).headers).toEqual({ 'Content-Type': 'application/json' });
  });
});

test('JSON is laid out, and anything else stays', () => {
  expect(readable('{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(readable('<html>')).toBe('<html>');
});
