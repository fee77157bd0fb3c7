/** One event of a stream, as the standard of Server-Sent Events reads it. */
export interface StreamEvent {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** Puts the pieces of a stream together to events, wherever the network cut them. */
export class EventReader {
  readonly #decoder = new TextDecoder();
  #rest = '';
  #id = '';
  #name = '';
  #lines: string[] = [];

  read(piece: Uint8Array): readonly StreamEvent[] {
    const lines = (this.#rest + this.#decoder.decode(piece, { stream: true })).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    return lines.flatMap(line => this.#line(line));
  }

  #line(line: string): readonly StreamEvent[] {
    if (line === '') {
      const event = { id: this.#id, name: this.#name === '' ? 'message' : this.#name, text: this.#lines.join('\n') };
      const isEmpty = this.#lines.length === 0;
      this.#lines = [];
      this.#name = '';
      return isEmpty ? [] : [event];
    }

    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') {
      this.#lines.push(value);
    } else if (field === 'event') {
      this.#name = value;
    } else if (field === 'id') {
      this.#id = value;
    }

    return [];
  }
}
