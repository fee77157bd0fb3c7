import { expect, test } from 'vitest';
import { Life } from './clocks.ts';

const clocks = () => {
  const now = { steady: 1_000, wall: 1_764_100_000_000 };
  return { now, clocks: { steady: () => now.steady, wall: () => now.wall } };
};

const lifeOf = () => {
  const { now, clocks: both } = clocks();
  const pass = (milliseconds: number, asleep = 0) => {
    now.steady += milliseconds;
    now.wall += milliseconds + asleep;
  };
  return { now, pass, life: new Life('life', both) };
};

test('a press is read at the moment it went down, not when it is written', () => {
  const { pass, life } = lifeOf();
  pass(40);

  expect(life.at(1_010)).toEqual({ life: 'life', steady: 1_010, wall: 1_764_100_000_010 });
});

test('a clock that runs on is no news', () => {
  const { pass, life } = lifeOf();
  pass(1_000);
  pass(900, 200);

  expect(life.tick()).toBeNull();
});

test('a clock that is set while the page is in view is news, once', () => {
  const { now, life } = lifeOf();
  now.wall += 3_600_000;

  expect(life.tick()).toEqual({});
  expect(life.tick()).toBeNull();
  now.wall -= 7_200_000;
  expect(life.tick()).toEqual({});
});

test('a sleep while hidden is told with where it began', () => {
  const { pass, life } = lifeOf();
  life.hide();
  pass(2_000, 60_000);

  expect(life.tick()).toBeNull();
  expect(life.show()).toEqual({ hidden: { steady: 1_000, wall: 1_764_100_000_000 } });
  expect(life.tick()).toBeNull();
});

test('a glance elsewhere is no news', () => {
  const { pass, life } = lifeOf();
  life.hide();
  pass(300);

  expect(life.show()).toBeNull();
});

test('the server is heard half a round trip ago, and the best estimate stays', () => {
  const { life } = lifeOf();

  expect(life.hear(5_000, 100, 200)).toBe(true);
  expect(life.anchor).toEqual({ steady: 150, server: 5_000, within: 50 });
  expect(life.hear(6_000, 1_000, 1_400)).toBe(false);
  expect(life.anchor?.within).toBe(50);
  expect(life.hear(7_000, 2_000, 2_090)).toBe(false);
  expect(life.anchor?.within).toBe(45);
  expect(life.hear(8_000, 3_000, 3_020)).toBe(true);
  expect(life.anchor).toEqual({ steady: 3_010, server: 8_000, within: 10 });
});

test('after ten minutes a worse estimate is better than an old one', () => {
  const { life } = lifeOf();
  life.hear(5_000, 100, 120);
  life.hear(700_000, 695_000, 695_200);

  expect(life.anchor).toEqual({ steady: 695_100, server: 700_000, within: 100 });
});
