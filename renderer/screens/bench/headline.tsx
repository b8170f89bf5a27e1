import {
  CheckCircleFilled,
  ExclamationCircleFilled,
  InboxOutlined,
  LoadingOutlined,
  PrinterFilled,
  ScanOutlined,
  StopFilled,
} from '@ant-design/icons';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../../components/tone.ts';
import type { BenchView } from './bench-state.ts';
import './headline.css';

const ICONS: Readonly<Record<Tone, ReactNode>> = {
  idle: <InboxOutlined />,
  working: <LoadingOutlined />,
  good: <CheckCircleFilled />,
  attention: <ExclamationCircleFilled />,
  stop: <StopFilled />,
};

/** Turning means that the station is at work; these wait for the packer. */
const iconOf = ({ situation, tone }: BenchView): ReactNode =>
  situation === 'checkItems' ? (
    <ScanOutlined />
  ) : situation === 'spooled' || situation === 'spooledCopy' || situation === 'dialogOpen' ? (
    <PrinterFilled />
  ) : (
    ICONS[tone]
  );

interface HeadlineProps {
  readonly view: BenchView;
  /** What is next, where that is not the bench's own next step. */
  readonly next?: string | undefined;
}

/** What is true now, and what to do next: readable from two metres. */
export function Headline({ view, next }: HeadlineProps): ReactElement {
  const { t } = useTranslation();
  return (
    <header className="headline" data-tone={view.tone}>
      <span className="headline-icon" aria-hidden>
        {iconOf(view)}
      </span>
      <div>
        <h1 className="headline-now" data-testid="headline" data-situation={view.situation}>
          {t(`bench.now.${view.situation}`)}
        </h1>
        <p className="headline-next" data-testid="next-step">
          {next ?? t(`bench.next.${view.situation}`, { ...view.box, left: view.left })}
        </p>
      </div>
    </header>
  );
}
