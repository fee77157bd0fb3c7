import { describe, expect, test } from 'vitest';
import type { Change, Result } from './entries.ts';
import {
  answered,
  batchOf,
  emptyState,
  type GridState,
  keptBack,
  lastUntried,
  recorded,
  refusalOf,
  sent,
  takenBack,
  unanswered,
} from './queue.ts';

const change = (id: string, text: string, field = 'rep-1', base = 12): Change => ({ id, athlete: 'ada', field, text, base });

const result = (id: string, state: Result['state'], more: Partial<Result> = {}): Result => ({
  id,
  state,
  version: 18,
  shown: '72.4',
  difference: '−0.6',
  faster: true,
  message: null,
  theirs: null,
  by: null,
  ...more,
});

const typed = (state: GridState, ...changes: readonly Change[]): GridState => changes.reduce((one, next) => recorded(one, next, ''), state);
const onTheWay = (state: GridState): GridState => sent(state, batchOf(state));
const ids = (state: GridState): readonly string[] => state.waiting.map(one => one.id);

describe('recording', () => {
  test('a change waits', () => {
    expect(ids(typed(emptyState(17), change('a', '72,4')))).toEqual(['a']);
  });

  test('typing again before anything was sent replaces the change and keeps its base', () => {
    const state = typed(emptyState(17), change('a', '72,4'), change('b', '72,5', 'rep-1', 15));

    expect(batchOf(state)).toEqual([change('b', '72,5', 'rep-1', 12)]);
  });

  test('what may have reached the server stays before what is typed after it', () => {
    expect(ids(typed(onTheWay(typed(emptyState(17), change('a', '72,4'))), change('b', '72,5')))).toEqual(['a', 'b']);
  });

  test('typing what is saved already leaves nothing to send', () => {
    const state = typed(emptyState(17), change('a', '72,4'));

    expect(recorded(state, change('b', '71.0'), '71.0').waiting).toEqual([]);
  });

  test('going back to what is saved while a change is on its way is a change', () => {
    const state = onTheWay(typed(emptyState(17), change('a', '72,4')));

    expect(ids(recorded(state, change('b', '71.0'), '71.0'))).toEqual(['a', 'b']);
  });
});

describe('sending', () => {
  test('only the first change of a cell goes', () => {
    const state = typed(onTheWay(typed(emptyState(17), change('a', '1'))), change('b', '2'), change('c', '3', 'rep-2'));

    expect(batchOf(state).map(one => one.id)).toEqual(['a', 'c']);
  });

  test('a change without an answer is sent again with the same id', () => {
    const state = unanswered(onTheWay(typed(emptyState(17), change('a', '72,4'))), 'offline');

    expect(batchOf(state)).toEqual([change('a', '72,4')]);
    expect(state.trouble).toBe('offline');
  });

  test('a batch has a limit', () => {
    expect(batchOf(typed(emptyState(17), change('a', '1'), change('b', '2', 'rep-2')), 1)).toHaveLength(1);
  });
});

describe('answers', () => {
  const state = onTheWay(typed(emptyState(17), change('a', '72,4')));

  test('an applied change is done', () => {
    const after = answered(state, [result('a', 'applied')]);

    expect(after.waiting).toEqual([]);
    expect(after.hasSaved).toBe(true);
  });

  test('what waits behind an applied change is based on it', () => {
    expect(batchOf(answered(typed(state, change('b', '72,5')), [result('a', 'applied')]))[0]?.base).toBe(18);
  });

  test('an answer does not move the version up to which others are known', () => {
    expect(answered(state, [result('a', 'applied', { version: 30 })]).version).toBe(17);
  });

  test('a refused change waits with its reason and is not sent again', () => {
    const after = answered(state, [result('a', 'refused', { message: 'Write 72.4.' })]);

    expect(refusalOf(after, 'ada/rep-1')).toBe('Write 72.4.');
    expect(batchOf(after)).toEqual([]);
  });

  test('a refused change gives way to the next one typed', () => {
    const refused = answered(state, [result('a', 'refused', { message: 'No.' })]);

    expect(batchOf(typed(refused, change('b', '72.4'))).map(one => one.id)).toEqual(['b']);
  });

  test('a refused change is forgotten when the cell is as saved again', () => {
    const refused = answered(state, [result('a', 'refused', { message: 'No.' })]);

    expect(recorded(refused, change('b', '71.0'), '71.0').waiting).toEqual([]);
  });

  test('a conflict shows both and is based on theirs', () => {
    const after = answered(state, [result('a', 'conflict', { theirs: '71.9', by: 'Coach B', version: 15 })]);

    expect(after.conflicts).toEqual([{ athlete: 'ada', field: 'rep-1', mine: '72,4', theirs: '71.9', by: 'Coach B', version: 15 }]);
    expect(after.waiting).toEqual([]);
  });

  test('who types on has decided', () => {
    const after = answered(state, [result('a', 'conflict', { theirs: '71.9' })]);

    expect(typed(after, change('b', '72.0')).conflicts).toEqual([]);
  });

  test('an answer to a change that nobody waits for changes nothing', () => {
    expect(answered(state, [result('z', 'applied')]).waiting).toEqual(state.waiting);
  });

  test('what was kept back of a cell is dropped when a later version of it comes', () => {
    const cell = { athlete: 'ada', field: 'rep-1', version: 16, shown: '71.9', difference: null, faster: null, by: 'Coach B' };

    expect(answered(keptBack(state, cell), [result('a', 'applied')]).missed).toEqual([]);
  });
});

describe('taking back', () => {
  test('what was never sent is taken back here', () => {
    const state = typed(emptyState(17), change('a', '1'));

    expect(lastUntried(state)?.id).toBe('a');
    expect(takenBack(state, 'a').waiting).toEqual([]);
  });

  test('what may have reached the server is not', () => {
    expect(lastUntried(onTheWay(typed(emptyState(17), change('a', '1'))))).toBeUndefined();
  });
});
