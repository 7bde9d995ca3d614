import { expose } from 'comlink';
import { workbookWriting } from './workbook-writing.ts';

expose(workbookWriting);
