// The first field of the form around here that is said to be wrong takes the cursor.
export function go(here) {
  here.closest("form").querySelector("[aria-invalid=true]")?.focus();
}
