import './index.js';
import { watchStandIns } from './internal/stand-ins.js';

// The classic script: every element at once, and the boxes that stand in for them.
watchStandIns((tag) => {
  const holder = tag.includes('-') && customElements.get(tag);
  return Boolean(holder) && Symbol.for('faultline') in (holder as object);
});
