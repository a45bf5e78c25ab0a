type Visibility = 'public' | 'staff';

/**
 * Who may see a matter after its category changed: what the new category says, except where the matter was kept to staff for
 * a reason of its own, which no category takes away.
 */
export function visibilityAfter(now: Visibility, before: Visibility, after: Visibility): Visibility {
  return now === 'staff' && before === 'public' ? 'staff' : after;
}
