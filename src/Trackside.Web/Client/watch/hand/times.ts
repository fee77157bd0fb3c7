/** A running clock: whole tenths that have passed, `17.3`, `1:12.4`, `1:02:03.4`. */
export const clockText = (milliseconds: number): string => {
  const tenths = Math.max(0, Math.floor(milliseconds / 100));
  return `${whole(Math.floor(tenths / 10))}.${tenths % 10}`;
};

/** Seconds still to go, as people count down: `0:43`, and `0:00` only when it is time. */
export const countdownText = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1_000);
  return seconds >= 0 ? minutes(seconds) : `+${minutes(-seconds)}`;
};

/** A time as it is recorded by hand: to the nearest tenth. */
export const timeText = (milliseconds: number): string => clockText(Math.round(milliseconds / 100) * 100);

const minutes = (seconds: number): string => `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;

const two = (number: number): string => String(number).padStart(2, '0');

const whole = (seconds: number): string => {
  const hours = Math.floor(seconds / 3_600);
  const left = seconds % 3_600;
  return hours > 0
    ? `${hours}:${two(Math.floor(left / 60))}:${two(left % 60)}`
    : left >= 60
      ? `${Math.floor(left / 60)}:${two(left % 60)}`
      : `${left}`;
};

/** A time as somebody types it: `17.3`, `17,35`, `1:12.4`, `1:02:03`. Null where it is none. */
export const readTime = (text: string): number | null => {
  const match = /^\s*(?:(?:(\d{1,2}):)?(\d{1,2}):)?(\d{1,3})(?:[.,](\d{1,3}))?\s*$/.exec(text);
  if (match === null) {
    return null;
  }

  const [, hours, typedMinutes, seconds, fraction] = match;
  if (typedMinutes !== undefined && (Number(seconds) > 59 || (hours !== undefined && Number(typedMinutes) > 59))) {
    return null;
  }

  const total =
    (Number(hours ?? 0) * 3_600 + Number(typedMinutes ?? 0) * 60 + Number(seconds)) * 1_000 + Number((fraction ?? '').padEnd(3, '0') || 0);
  return total > 0 ? total : null;
};
