import { join } from 'node:path';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { rootFolder } from '../../root-folder';
import { type Frozen, printed } from './edition-print';
import { typesetting } from './edition-typesetting';
import type { Language } from './edition-words';

/** The fonts of the portal, as files that a typesetter reads. */
const fontFolders = ['hanken-grotesk', 'bricolage-grotesque'].map((name) => join(rootFolder, 'node_modules/@expo-google-fonts', name));

/** An edition as a tagged PDF (PDF/UA-1). The same edition gives the same bytes. */
export function editionPdf(frozen: Frozen, language: Language): Buffer {
  const content = printed(frozen, language);
  const compiler = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontPaths: fontFolders }] });
  compiler.mapShadow('/edition.json', Buffer.from(JSON.stringify(content)));
  const compiled = compiler.compile({ mainFileContent: typesetting });
  if (!compiled.result)
    throw new Error(`The edition was not set: ${JSON.stringify(compiler.fetchDiagnostics(compiled.takeError() as never)).slice(0, 2000)}`);
  return compiler.pdf(compiled.result, { pdfStandard: PdfStandard.UA_1, creationTimestamp: content.frozenAt });
}
