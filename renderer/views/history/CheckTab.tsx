import { PackageSection } from './PackageSection.tsx';
import { VerificationSection } from './VerificationSection.tsx';

export function CheckTab() {
  return (
    <div className="stack">
      <VerificationSection />
      <PackageSection />
    </div>
  );
}
