export const WORD_EXTENSION = '.docx';
export const WORD_CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF_EXTENSION = '.pdf';
export const PDF_CONTENT_TYPE = 'application/pdf';
