// Copies what the pages need out of node_modules, with the licences, into the folder named as argument.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const out = process.argv[2];
const modules = 'node_modules';
const version = async (name) => JSON.parse(await readFile(join(modules, name, 'package.json'), 'utf8')).version;

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

// The version stands in the folder's name: a typeface may be kept by browsers for ever.
async function typeface(name, sheet, files, folder) {
  const home = `fonts/${folder}-${await version(name)}`;
  await cp(join(modules, name, files), join(out, home), { recursive: true });
  const css = await readFile(join(modules, name, sheet), 'utf8');
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/url\(\.\/[^)]*?([^/)]+)\)/g, `url(/vendor/${home}/$1)`)
    .replace(/format\('woff2-variations'\)/g, "format('woff2')")
    .replace(/\s*([{}:;,])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/;}/g, '}')
    .trim();
}

const serif = await typeface('@fontsource-variable/noto-serif-kr', 'index.css', 'files', 'noto-serif-kr');
const sans = await typeface('pretendard', 'dist/web/variable/pretendardvariable-dynamic-subset.css', 'dist/web/variable/woff2-dynamic-subset', 'pretendard');
await writeFile(join(out, 'fonts.css'), `/* Noto Serif KR and Pretendard, SIL OFL 1.1: see licences/ */${sans}${serif}`);

await cp(join(modules, 'openseadragon/build/openseadragon/openseadragon.min.js'), join(out, 'openseadragon.min.js'));
await cp(join(modules, 'cytoscape/dist/cytoscape.min.js'), join(out, 'cytoscape.min.js'));
await cp(join(modules, '@zazuko/yasqe/build/yasqe.min.js'), join(out, 'yasqe.min.js'));
await cp(join(modules, '@zazuko/yasqe/build/yasqe.min.css'), join(out, 'yasqe.min.css'));

const licences = join(out, 'licences');
await mkdir(licences);
await cp(join(modules, 'openseadragon/LICENSE.txt'), join(licences, 'openseadragon.txt'));
await cp(join(modules, 'cytoscape/LICENSE'), join(licences, 'cytoscape.txt'));
await cp(join(modules, '@fontsource-variable/noto-serif-kr/LICENSE'), join(licences, 'noto-serif-kr.txt'));
// YASQE's package names its licence and authors without the text; the editor in it carries the same one.
const mit = await readFile(join(modules, 'codemirror/LICENSE'), 'utf8');
await writeFile(
  join(licences, 'yasqe.txt'),
  'YASQE: Copyright (c) Triply and Zazuko GmbH and contributors. https://github.com/rdfjs/Yasgui\n\n' +
    mit.slice(mit.indexOf('Permission is hereby granted')) + '\n--- CodeMirror, which it contains ---\n' + mit,
);
// Pretendard's package carries its licence as the head of its style sheets and readme.
const readme = await readFile(join(modules, 'pretendard/README.md'), 'utf8');
const ofl = await readFile(join(modules, '@fontsource-variable/noto-serif-kr/LICENSE'), 'utf8');
await writeFile(
  join(licences, 'pretendard.txt'),
  'Copyright (c) 2021 Kil Hyung-jin, with Reserved Font Name Pretendard.\nhttps://github.com/orioncactus/pretendard\n\n' +
    ofl.slice(ofl.indexOf('This Font Software')) +
    '\n\n--- readme of the package ---\n' + readme,
);
