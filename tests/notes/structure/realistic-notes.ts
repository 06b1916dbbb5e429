/** Notes in shapes that real logs have; all are read by the scanner alone. */
export const realisticNotes: readonly string[] = [
  `# Ada Lovelace

Met at the analytical society. Works on **engines**.

## Interactions

- 2026-07-01: coffee, talked about the engine (gave:: intro to [[Bob Rossi]])
- 2026-06-12 call with [[Eve]] and [[Ann]]
	- asked:: a look at the deck
	- [ ] send the article 📅 2026-12-01
- [[2026-05-04]] — lunch
  she moved to Berlin

  and likes it there
- [x] 2026-04-02 email \`draft.md\` sent

## Notes

Some closing text
over two lines.
`,
  `## Log

### 2026-06-12 — Email

- **Direction:** Outbound
- **Summary:** Sent the deck

### 2026-05-01 — Call

1. First point
2. Second point
   - nested
   - nested too

---

> [!note] A callout
> - 2026-01-01: not counted
`,
  `**Interaction Log:**

2024-03-15: Lunch, discussed her new job
2020-06-22 = Met for lunch

| Date | Channel | Note |
| --- | --- | --- |
| 2026-05-02 | Slack | Asked about the role |
| 2026-05-09 | Call |  |

\`\`\`dataview
LIST FROM "People"
- 2026-01-01: not counted
\`\`\`

* one

* two
    * deep
        * deeper

+ other
`,
];
