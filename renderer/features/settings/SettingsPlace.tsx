import type { ReactNode } from 'react';
import type { Directory } from '../../../shared/contract/verbs.ts';
import { classificationName, registerName, roleName } from '../../../shared/text/vi.ts';
import { dayOf, yearOf } from '../../../shared/time.ts';
import { showAbout } from '../../app/router.ts';
import { useNow, useSession } from '../../app/session.ts';
import { vi } from '../../text/vi.ts';
import { Blank } from '../../ui/Blank.tsx';
import { Button } from '../../ui/Button.tsx';
import '../rules/rules.css';
import { useSeriesHeads } from '../register/SeriesTabs.tsx';
import './settings.css';

/** What scrolls must be reachable by keyboard. */
const FOCUSABLE = { tabIndex: 0 } as const;

/** Place 7: what the office set up, to read. Changing it is a later version and is said so. */
export function SettingsPlace() {
  const directory = useSession((state) => state.directory);
  return (
    <>
      <div className="head">
        <h1>{vi.settings.title}</h1>
        <span className="sub">{vi.settings.sub}</span>
        <span className="sp" />
        <Button keys="F1" onPress={() => showAbout(true)}>
          {vi.settings.about}
        </Button>
      </div>
      <section className="scrollplace" aria-label={vi.settings.title} data-region="list" data-region-start="" {...FOCUSABLE}>
        <p className="sm mid honest">{vi.settings.honest}</p>
        {directory ? <Sections directory={directory} /> : <Blank bad title={vi.settings.title} text={vi.settings.missing} />}
      </section>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="gate wideform">
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}

function Lines({ lines }: { lines: readonly (readonly [string, string])[] }) {
  return (
    <dl className="facts settled">
      {lines.map(([name, value]) => (
        <LinePair key={name} name={name} value={value} />
      ))}
    </dl>
  );
}

function LinePair({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Sections({ directory }: { directory: Directory }) {
  const { office, types } = directory;
  const info = useSession((state) => state.info);
  const heads = useSeriesHeads(yearOf(dayOf(useNow())));
  const typeName = (id: string) => types.find((type) => type.id === id)?.name ?? id;
  const user = info?.user;
  const vault = info?.vault;
  return (
    <>
      <Part title={vi.settings.office}>
        <Lines
          lines={[
            [vi.settings.officeName, office.name],
            [vi.settings.superior, office.superior ?? vi.log.none],
            [vi.settings.registry, office.registryUnitName],
            [vi.settings.kind, vault ? registerName[vault.kind] : ''],
            [vi.settings.folder, vault?.folderName ?? ''],
          ]}
        />
      </Part>
      {user ? (
        <Part title={vi.settings.users}>
          <Lines
            lines={[
              [vi.settings.name, user.fullName],
              [vi.settings.position, user.position],
              [vi.settings.login, user.login],
              [vi.settings.roles, user.roles.map((role) => roleName[role]).join(', ')],
              [vi.settings.clearance, classificationName[user.clearance]],
            ]}
          />
        </Part>
      ) : null}
      <Part title={vi.settings.series}>
        <table className="mini">
          <thead>
            <tr>
              <th scope="col">{vi.settings.seriesName}</th>
              <th scope="col">{vi.settings.template}</th>
              <th scope="col">{vi.settings.types}</th>
              <th scope="col">{vi.settings.carried}</th>
              <th scope="col" className="r">
                {vi.settings.lastNumber}
              </th>
            </tr>
          </thead>
          <tbody>
            {office.series.map((series) => (
              <tr key={series.id}>
                <td className="nw">{series.name}</td>
                <td className="nw">{series.template}</td>
                <td>
                  {series.typeIds.length > 6 ? vi.settings.typeCount(series.typeIds.length) : series.typeIds.map(typeName).join(', ')}
                </td>
                <td className="nw">{series.carried ? `${series.carried.lastNumber} (${series.carried.year})` : ''}</td>
                <td className="r num">{heads.find((head) => head.seriesId === series.id)?.lastNumber ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
      <Part title={vi.settings.signers}>
        <table className="mini">
          <thead>
            <tr>
              <th scope="col">{vi.settings.name}</th>
              <th scope="col">{vi.settings.position}</th>
              <th scope="col">{vi.settings.right}</th>
              <th scope="col">{vi.settings.basis}</th>
            </tr>
          </thead>
          <tbody>
            {office.signers.map((signer) => (
              <tr key={signer.id}>
                <td className="nw">{signer.name}</td>
                <td>{signer.position}</td>
                <td>{signer.signingForm === '' ? vi.settings.ownRight : `${signer.signingForm} ${signer.signingFor ?? ''}`}</td>
                <td className="mid">{signer.basis}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
      <Part title={vi.settings.units}>
        <Lines lines={office.units.map((unit) => [unit.id, unit.name] as const)} />
      </Part>
      {office.recipientGroups.length > 0 ? (
        <Part title={vi.settings.groups}>
          <Lines lines={office.recipientGroups.map((group) => [group.id, `${group.name} (${group.copies})`] as const)} />
        </Part>
      ) : null}
      <Part title={vi.settings.thresholds}>
        <Lines
          lines={[
            [vi.settings.warnAt, vi.settings.minutes(office.settings.redFolderWarnMinutes)],
            [vi.settings.overdueAt, vi.settings.minutes(office.settings.redFolderOverdueMinutes)],
            [vi.settings.autoLock, vi.settings.minutes(Math.round(office.settings.autoLockSeconds / 60))],
          ]}
        />
      </Part>
    </>
  );
}
