import type { Answer, Ask } from './messages.ts';

/** What the C# exports: a class a file, in which only texts, numbers and truths come and go. */
type Exports = Readonly<Record<string, Readonly<Record<string, (...values: readonly unknown[]) => string>>>>;

interface Runtime {
  readonly getAssemblyExports: (assembly: string) => Promise<{ readonly Trackside: { readonly Browser: Exports } }>;
}

const here = globalThis as unknown as {
  postMessage(answer: Answer): void;
  onmessage: ((event: MessageEvent<Ask>) => void) | null;
};

const load = async (boot: string): Promise<Exports> => {
  // Else the runtime takes this worker for a thread of its own and waits for orders.
  Object.assign(globalThis, { dotnetSidecar: true });
  const { config, loader } = (await import(/* @vite-ignore */ boot)) as { readonly config: object; readonly loader: string };
  const { dotnet } = await import(/* @vite-ignore */ new URL(loader, boot).href);
  const runtime: Runtime = await dotnet.withConfig(config).create();
  return (await runtime.getAssemblyExports('Trackside.Browser')).Trackside.Browser;
};

let exported: Exports = {};

const answer = (id: number, file: string, name: string, values: readonly unknown[]): Answer => {
  try {
    const call = exported[file]?.[name];
    return call === undefined ? { id, problem: `The module has no ${file}.${name}.` } : { id, value: call(...values) };
  } catch (problem) {
    return { id, problem: String(problem) };
  }
};

here.onmessage = async ({ data }) => {
  if ('id' in data) {
    here.postMessage(answer(data.id, data.file, data.name, data.values));
    return;
  }

  try {
    exported = await load(data.boot);
    here.postMessage({ ready: true });
  } catch (problem) {
    here.postMessage({ ready: false, problem: String(problem) });
  }
};
