// Makes of the trimmed program what a browser loads: node assemble.mjs LIST-OF-PARTS RUNTIMECONFIG FOLDER
// Each part is kept packed twice, under a name with a piece of its hash, so that browsers may keep it for good; boot.js names them all.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const [, , list, runtimeConfig, folder] = process.argv;
const lines = async file => (await readFile(file, 'utf8')).split(/\r?\n/).filter(line => line !== '');
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

await mkdir(folder, { recursive: true });
const before = new Set(await readdir(folder));
const now = new Set(['made', 'boot.js']);

// What was packed before under the same name is the same.
const keep = async (name, pack) => {
  now.add(name);
  if (!before.has(name)) {
    await writeFile(join(folder, name), await pack());
  }
};

const parts = await Promise.all((await lines(list)).map(async path => {
  const content = await readFile(path);
  const hash = createHash('sha256').update(content).digest();
  const whole = basename(path);
  const ending = extname(whole);
  const name = `${whole.slice(0, -ending.length)}.${hash.toString('hex').slice(0, 16)}${ending}`;
  await keep(`${name}.br`, () => brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
  await keep(`${name}.gz`, () => zip(content, { level: 9 }));
  return { whole, ending, file: { name, virtualPath: whole, hash: `sha256-${hash.toString('base64')}` } };
}));

parts.sort((a, b) => (a.whole < b.whole ? -1 : 1));
const part = whole => parts.find(one => one.whole === whole).file;
const isCore = ({ whole }) => whole === 'System.Private.CoreLib.dll' || whole === 'System.Runtime.InteropServices.JavaScript.dll';
const assemblies = parts.filter(({ ending }) => ending === '.dll');
const { configProperties } = JSON.parse(await readFile(runtimeConfig, 'utf8')).runtimeOptions;
const config = {
  mainAssemblyName: 'Trackside.Browser.dll',
  globalizationMode: 'invariant',
  debugLevel: 0,
  resources: {
    jsModuleNative: [part('dotnet.native.js')],
    jsModuleRuntime: [part('dotnet.runtime.js')],
    wasmNative: [part('dotnet.native.wasm')],
    coreAssembly: assemblies.filter(isCore).map(({ file }) => file),
    assembly: assemblies.filter(one => !isCore(one)).map(({ file }) => file),
  },
  runtimeConfig: { runtimeOptions: { configProperties } },
};
await writeFile(join(folder, 'boot.js'), `export const loader = './${part('dotnet.js').name}';\nexport const config = ${JSON.stringify(config)};\n`);
await Promise.all([...before].filter(name => !now.has(name)).map(name => rm(join(folder, name))));
