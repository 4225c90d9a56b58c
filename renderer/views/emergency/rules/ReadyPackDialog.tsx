import { Modal, Segmented } from 'antd';
import { useState } from 'react';
import type { SlaPack } from '../../../../shared/domain/emergency/emergency-rules.ts';
import { readyPacks, suggestedPack } from '../../../../shared/rules/emergency/ready-packs.ts';
import { slaText } from '../../../text/emergency-rules.ts';
import { SlaRuleTable } from './SlaRuleTable.tsx';

interface ReadyPackDialogProps {
  readonly onUse: (pack: SlaPack) => void;
  readonly onClose: () => void;
}

/** 选用现成时限: sets of other places with their sources, looked at before one is put into the form. */
export function ReadyPackDialog({ onUse, onClose }: ReadyPackDialogProps) {
  const [name, setName] = useState(suggestedPack.name);
  const pack = readyPacks.find((each) => each.name === name) ?? suggestedPack;
  const { sensitiveAs, socialSecurityAs } = pack;
  const words = [
    `${slaText.sensitiveAs}${sensitiveAs ? slaText.atLeast(sensitiveAs) : slaText.asIs}`,
    `${slaText.socialSecurityAs}${socialSecurityAs ? slaText.atLeast(socialSecurityAs) : slaText.asIs}`,
  ];
  return (
    <Modal
      open
      width={900}
      title={slaText.readyTitle}
      okText={slaText.readyUse}
      onOk={() => onUse(pack)}
      onCancel={onClose}
    >
      <div className="stack">
        <p className="soft">{slaText.readyHint}</p>
        <Segmented
          aria-label={slaText.readyList}
          value={name}
          options={readyPacks.map((each) => each.name)}
          onChange={setName}
        />
        <div>
          <p>{slaText.readySource(pack.source)}</p>
          <p className="soft">{words.join('；')}</p>
        </div>
        <SlaRuleTable rules={pack.rules} />
      </div>
    </Modal>
  );
}
