import { lazy } from 'react';
import type { FlowParts } from '../kit/useFlow.ts';
import { CommentsTab } from './CommentsTab.tsx';
import { ContentTab } from './content/ContentTab.tsx';
import type { Chosen } from './chosen.ts';
import type { TabName } from './DocumentTabs.tsx';
import { PaperTab } from './paper/PaperTab.tsx';
import { RoundTab } from './round/RoundTab.tsx';
import type { DocumentParts } from './useDocument.ts';

const AttendanceTab = lazy(() => import('./attendance/AttendanceTab.tsx'));
const DispatchTab = lazy(() => import('./dispatch/DispatchTab.tsx'));
const HistoryTab = lazy(() => import('./history/HistoryTab.tsx'));
const RevisionsTab = lazy(() => import('./history/RevisionsTab.tsx'));
const AttachmentsTab = lazy(() => import('./AttachmentsTab.tsx'));

interface TabBodyProps {
  tab: TabName;
  document: DocumentParts;
  parts: FlowParts | null;
  onAct: (chosen: Chosen) => void;
}

export function TabBody({ tab, document, parts, onAct }: TabBodyProps) {
  switch (tab) {
    case 'content':
      return <ContentTab document={document} parts={parts} />;
    case 'attendance':
      return parts?.flow.attendance ? (
        <AttendanceTab document={document} parts={parts} book={parts.flow.attendance} onAct={onAct} />
      ) : null;
    case 'paper':
      return <PaperTab document={document} />;
    case 'dispatch':
      return <DispatchTab document={document} />;
    case 'round':
      return <RoundTab document={document} onAct={onAct} />;
    case 'comments':
      return <CommentsTab document={document} />;
    case 'history':
      return <HistoryTab document={document} parts={parts} />;
    case 'revisions':
      return <RevisionsTab document={document} />;
    case 'attachments':
      return <AttachmentsTab document={document} />;
  }
}
