/** What is typed into the fields of one operation. */
export interface Asked {
  readonly path: string;
  readonly fields: readonly { readonly name: string; readonly place: string; readonly value: string }[];
  readonly body: string | null;
}

/** An address and what goes with it. */
export interface Request {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Puts the fields where they belong: into the path, behind it, or into headers. What is empty is left out. */
export const requestOf = (asked: Asked): Request => {
  const filled = asked.fields.filter(field => field.value.trim() !== '');
  const inPath = filled
    .filter(field => field.place === 'path')
    .reduce((path, field) => path.replace(`{${field.name}}`, encodeURIComponent(field.value.trim())), asked.path);
  const query = new URLSearchParams(filled.filter(field => field.place === 'query').map(field => [field.name, field.value.trim()]));
  const headers = Object.fromEntries(filled.filter(field => field.place === 'header').map(field => [field.name, field.value.trim()]));
  return {
    url: `${inPath}${query.size > 0 ? `?${query}` : ''}`,
    headers: asked.body === null ? headers : { ...headers, 'Content-Type': 'application/json' },
    body: asked.body,
  };
};

/** JSON laid out to be read; anything else as it came. */
export const readable = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};
