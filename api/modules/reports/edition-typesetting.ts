/**
 * How a printed edition is set, in Typst: it reads /edition.json (see edition-print.ts). Tagged as PDF/UA-1: headings, tables with
 * headers, drawings with what they say; headers, footers and lines are artifacts.
 */
export const typesetting = `
#let d = json("/edition.json")
#let ink = rgb("#18231F")
#let dim = rgb("#51605A")
#let line-colour = rgb("#D7DDD6")
#let fir = rgb("#1D5B4B")
#let tones = (result: fir, leads: rgb("#5E9A88"), danger: rgb("#A12A32"), apart: rgb("#75837C"))
#let ochre = rgb("#94700A")
#let head-font = ("Bricolage Grotesque", "Hanken Grotesk", "Libertinus Serif")
#let quiet(body) = text(size: 8.5pt, fill: dim, body)

#set document(title: d.title + " – " + d.association, author: d.association, description: d.subject)
#set text(font: ("Hanken Grotesk", "Libertinus Serif"), size: 10pt, fill: ink, lang: d.language, number-type: "lining", hyphenate: false)
#set par(leading: 0.62em, justify: false)
#set page(paper: "a4", margin: (x: 20mm, top: 22mm, bottom: 22mm))
#show heading: set text(font: head-font, weight: 600)
#show heading.where(level: 1): set text(size: 15pt)
#show heading.where(level: 1): set block(above: 0pt, below: 9pt)

// Cover
#page(margin: (x: 24mm, top: 30mm, bottom: 24mm), footer: none)[
  #text(font: head-font, size: 13pt, weight: 600, fill: fir, d.association)
  #v(46mm)
  #block(below: 10pt)[
    #show title: set text(font: head-font, size: 34pt, weight: 700, fill: ink)
    #show title: set par(leading: 0.3em)
    #title(d.title)
  ]
  #v(2mm)
  #text(size: 15pt, fill: dim, d.subject)
  #v(9mm)
  #line(length: 100%, stroke: 1.6pt + fir)
  #v(3mm)
  #text(font: head-font, size: 13pt, weight: 600, d.editionNo)
  #if d.correction != "" [
    #v(1mm)
    #block(width: 120mm, d.correction)
  ]
  #v(1fr)
  #set text(size: 9.5pt)
  #grid(columns: (38mm, 1fr), row-gutter: 6.5pt, ..d.facts.map(((name, value)) => (text(fill: dim, name), value)).flatten())
  #v(5mm)
  #line(length: 100%, stroke: 0.6pt + line-colour)
  #v(2mm)
  #grid(columns: (38mm, 1fr), row-gutter: 6.5pt,
    text(fill: dim, d.hash.at(0)), text(size: 8.5pt, number-width: "tabular", d.hash.at(1)),
    [], text(size: 8.5pt, fill: dim, d.integrity),
  )
]

#set page(footer: context {
  set text(size: 8.5pt, fill: dim)
  grid(
    columns: (1fr, auto),
    column-gutter: 8mm,
    d.running + " · " + d.editionNo,
    d.pageOf.replace("{page}", str(counter(page).get().first())).replace("{pages}", str(counter(page).final().first())),
  )
})

#let bars(chart) = figure(alt: chart.alt, block(width: 100%, {
  set text(size: 9.5pt)
  set align(left)
  let track = 84mm
  grid(
    columns: (62mm, 1fr),
    row-gutter: 5.5pt,
    column-gutter: 4mm,
    align: (left + horizon, left + horizon),
    ..chart.bars.map(bar => (
      bar.label,
      if bar.hidden { text(fill: dim, bar.text) } else {
        box(baseline: 18%, rect(width: calc.max(bar.share * track, 0.6pt), height: 9pt, radius: 1.5pt, fill: tones.at(bar.tone)))
        h(2.5mm)
        text(weight: 600, number-width: "tabular", bar.text)
      },
    )).flatten(),
  )
}))

#let curve-of(chart) = figure(alt: chart.alt, box(width: 170mm, height: 66mm, {
  let margin = 9mm
  let head = 6mm
  let tall = 52mm
  let wide = (170mm - margin) / chart.months.len()
  let y(value) = head + tall * (1 - value / chart.most)
  let at(x, y, body) = place(top + left, dx: x, dy: y, body)
  for tick in range(0, int(chart.most / chart.step) + 1) {
    let value = tick * chart.step
    at(margin, y(value), line(length: 170mm - margin, stroke: 0.5pt + line-colour))
    at(0mm, y(value) - 4pt, box(width: margin - 2mm, align(right, text(size: 8.5pt, fill: dim, str(value)))))
  }
  for (no, month) in chart.months.enumerate() {
    let x = margin + no * wide
    if month.present != none {
      let over = month.places != none and month.present > month.places
      let base = if over { month.places } else { month.present }
      at(x, y(base), rect(width: wide, height: tall * base / chart.most, fill: fir.transparentize(86%), stroke: none))
      if over {
        let stripes = tiling(size: (5pt, 5pt), line(start: (0%, 100%), end: (100%, 0%), stroke: 1pt + ochre))
        at(x, y(month.present), rect(width: wide, height: tall * (month.present - month.places) / chart.most, fill: stripes, stroke: none))
      }
      at(x, y(month.present), line(length: wide, stroke: 1.6pt + fir))
    }
    if month.places != none { at(x, y(month.places), line(length: wide, stroke: (paint: ink, thickness: 1pt, dash: (4pt, 3pt)))) }
    let label-y = if month.present == none { head + tall - 5mm } else if month.places != none and month.present > month.places { y(month.present) - 4.2mm } else { y(month.present) + 1.2mm }
    at(x, label-y, box(width: wide, align(center, text(size: 9pt, weight: 600, month.text))))
    at(x, head + tall + 2mm, box(width: wide, align(center, text(size: 8.5pt, fill: dim, month.short))))
  }
  if chart.places != "" {
    let first = chart.months.find(month => month.places != none)
    at(margin + 1mm, y(first.places) - 4.2mm, text(size: 8.5pt, weight: 600, chart.places))
  }
}))

#let chart-of(chart) = if chart.shape == "curve" { curve-of(chart) } else { bars(chart) }

#let cell-of(cell, kind, earlier) = {
  set text(number-width: "tabular")
  if cell.quiet { text(fill: dim, cell.text) } else if kind == "total" { text(weight: 600, cell.text) } else { cell.text }
}
#let table-of(t) = {
  set text(size: 9.5pt)
  let n = t.columns.len()
  let rows = t.rows.filter(row => row.kind != "total")
  let totals = t.rows.filter(row => row.kind == "total")
  let row-of(row) = (
    if row.kind == "total" { text(weight: 600, row.label) } else if row.kind == "apart" { text(fill: dim, row.label) } else { row.label },
    ..row.cells.enumerate().map(((no, cell)) => cell-of(cell, row.kind, t.columns.at(no).earlier)),
  )
  let label-width = if n <= 3 { 1fr } else if n <= 5 { 1.4fr } else { 2.4fr }
  let figure-width = if n <= 3 { 26mm } else { 1fr }
  table(
    columns: (label-width, ..range(n).map(_ => figure-width)),
    align: (left + bottom, ..range(n).map(_ => right + bottom)),
    inset: (x: 3pt, y: 4pt),
    stroke: (x, y) => (bottom: if y == 0 { 1pt + ink } else { 0.5pt + line-colour }),
    table.header(
      text(weight: 600, t.heading),
      ..t.columns.map(column => text(weight: if column.earlier { 400 } else { 600 }, fill: if column.earlier { dim } else { ink }, column.label)),
    ),
    ..rows.map(row-of).flatten(),
    ..if totals.len() > 0 { (table.footer(repeat: false, ..totals.map(row-of).flatten()),) },
  )
}
#let remarks(t) = for check in t.checks {
  block(above: 5pt, below: 0pt, inset: (left: 8pt), stroke: (left: 2pt + if check.warning { ochre } else { line-colour }), {
    set text(size: 9pt)
    text(weight: 600, check.lead)
    check.text
  })
}
#let section(t) = block(breakable: t.rows.len() > 22, above: 22pt, below: 0pt, width: 100%, {
  heading(level: 1, t.title)
  if t.reading != "" { block(above: 0pt, below: 11pt, width: 150mm, text(size: 11pt, t.reading)) }
  if t.chart != none { block(above: 4pt, below: 10pt, chart-of(t.chart)) }
  table-of(t)
  block(above: 6pt, below: 0pt, quiet(t.rule))
  remarks(t)
})

// Key figures
#pagebreak(weak: true)
#heading(level: 1, d.keyFigures.title)
#if d.keyFigures.reading != "" { block(above: 0pt, below: 12pt, text(size: 11pt, d.keyFigures.reading)) }
#let tiles = d.keyFigures.figures
#grid(
  columns: (1fr,) * 3,
  column-gutter: 6mm,
  row-gutter: 6mm,
  ..tiles.map(tile => block(width: 100%, stroke: (top: 1.6pt + fir), inset: (top: 7pt), {
    text(font: head-font, size: if tile.quiet { 17pt } else { 24pt }, weight: 600, fill: if tile.quiet { dim } else { ink }, tile.value)
    linebreak()
    text(size: 9.5pt, tile.label)
    if tile.before != "" { linebreak(); quiet(tile.before) }
  })),
)
#if d.hiddenNote != "" { block(above: 14pt, below: 0pt, inset: 9pt, width: 100%, fill: rgb("#F5F7F3"), text(size: 9pt, d.hiddenNote)) }
#for t in d.tables { section(t) }

#if d.changes.rows.len() > 0 {
  block(above: 22pt, below: 0pt, {
    heading(level: 1, d.changes.title)
    set text(size: 9.5pt)
    table(
      columns: (1fr, 34mm, 22mm, 22mm),
      align: (left, left, right, right),
      inset: (x: 3pt, y: 4pt),
      stroke: (x, y) => (bottom: if y == 0 { 1pt + ink } else { 0.5pt + line-colour }),
      table.header(..d.changes.heads.map(name => text(weight: 600, name))),
      ..d.changes.rows.flatten(),
    )
  })
}
#block(breakable: false, above: 22pt, below: 0pt, {
  heading(level: 1, d.rules.title)
  set text(size: 9.5pt)
  list(tight: false, spacing: 8pt, marker: text(fill: fir)[–], body-indent: 4pt, ..d.rules.items.map(item => [#item.text #quiet("(" + item.since + ")")]))
})
`;
