import { LockOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../shared/errors/codes.ts';
import { describeFault } from '../../shared/errors/describe.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { valueOf } from '../station.ts';
import './read-only-band.css';

/** Why nothing can be asked for or printed now, on every screen; what is there can be looked at. */
export function ReadOnlyBand({ fault }: { readonly fault: Fault }): ReactElement {
  const { t } = useTranslation();
  const { title, text, action } = describeFault(fault, useLanguage());
  const reopen = useMutation({ mutationFn: () => valueOf(window.station.reopen(null)) });
  return (
    <section
      className="read-only-band"
      data-tone="stop"
      data-testid="read-only"
      data-code={fault.code}
      role="alert"
    >
      <LockOutlined className="read-only-icon" aria-hidden />
      <div className="read-only-text">
        <strong>
          {t('readOnly.mark')}
          {t('readOnly.separator')}
          {title}
        </strong>
        <p>
          {text} {action}
        </p>
      </div>
      <Button
        data-testid="reopen"
        loading={reopen.isPending}
        onClick={() => {
          if (!reopen.isPending) reopen.mutate();
        }}
      >
        {t('readOnly.reopen')}
      </Button>
    </section>
  );
}
