/** The quote as a Word file, made from a template that the price book offers. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mustBe, short } from './teller.mjs';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const TEMPLATE = path.join(PROJECT, 'src', 'documents', 'templates', 'quote.en.docx');
const FOLDER = path.join(PROJECT, '.data', 'deal');
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const form = (bytes, fields) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  data.set('file', new Blob([bytes], { type: WORD }), 'quote.docx');
  return data;
};

/** Uploads the template, has the document made, downloads it and compares its hash. */
export async function generateDocument(crm, tell, { book, path: quote }) {
  const bytes = await readFile(TEMPLATE);
  const template = await crm.post(
    `/api/price-books/${book.documentId}/templates`,
    form(bytes, { name: 'Offer', language: 'en' })
  );
  mustBe('the size of the template', template.size, bytes.length);
  tell(
    'A Word template for the price book',
    `${template.fileName}, ${template.size} bytes ${short(template)}`
  );
  const document = await crm.post(`${quote}/generate`, { template: template.documentId });
  const file = await crm.download(`/api/sales-documents/${document.documentId}/download`);
  mustBe('the hash of the file', createHash('sha256').update(file.bytes).digest('hex'), document.sha256);
  await mkdir(FOLDER, { recursive: true });
  const target = path.join(FOLDER, document.fileName);
  await writeFile(target, file.bytes);
  tell(
    'The quote as a Word file, kept with the deal and downloaded',
    `${document.fileName}, version ${document.version}, ${document.size} bytes`,
    path.relative(PROJECT, target)
  );
}
