import { useState } from 'react';
import { Field, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { CommandDialog } from '../../../shared/components/CommandDialog';
import { useText } from '../../../shared/text';
import { useActiveTemplatesQuery, useGenerateMutation, usePriceBookOfQuoteQuery } from '../api';
import { DocumentDone } from './DocumentDone';
import { TemplateRefusal } from './TemplateRefusal';

interface Props {
  readonly quote: string;
  readonly title: string;
  readonly onClose: () => void;
}

const useTemplates = (quote: string) => {
  const { data: priceBook, error } = usePriceBookOfQuoteQuery(quote);
  const templates = useActiveTemplatesQuery(priceBook?.documentId ?? '', { skip: !priceBook });
  return { templates: priceBook === null ? [] : templates.data, error: error ?? templates.error };
};

/** A template of the quote's price book, then the document and its download. */
export const GenerateDialog = ({ quote, title, onClose }: Props) => {
  const t = useText();
  const { templates, error: unread } = useTemplates(quote);
  const [chosen, setChosen] = useState<string>();
  const [generate, { data: made, error: refused, isLoading }] = useGenerateMutation();
  const template = chosen ?? (templates?.length === 1 ? templates[0]?.documentId : undefined);
  if (made) return <DocumentDone title={title} made={made} onClose={onClose} />;
  return (
    <CommandDialog
      title={title}
      onClose={onClose}
      confirm={{
        label: t('generate.confirm'),
        onClick: () => void (template && generate({ quote, template })),
        isRunning: isLoading,
        isDisabled: !template,
      }}
    >
      {templates?.length === 0 ? (
        <Typography>{t('generate.none')}</Typography>
      ) : (
        <Field.Root name="template" required>
          <Field.Label>{t('generate.template')}</Field.Label>
          <SingleSelect
            placeholder={t('generate.choose')}
            value={template ?? null}
            disabled={!templates}
            onChange={(value) => setChosen(String(value))}
          >
            {(templates ?? []).map(({ documentId, name }) => (
              <SingleSelectOption key={documentId} value={documentId}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
      <TemplateRefusal error={refused ?? unread} />
    </CommandDialog>
  );
};
