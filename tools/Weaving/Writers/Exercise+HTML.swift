import Ground
import Manuscript
import Markdown
import Site

extension Exercise: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    let state = text.state
    let id = text.anchor(of: node) ?? ""
    let section = state.outline.section(before: position.line)
    state.usage.exercises.append(
      ShownExercise(
        exercise: self, section: section?.title ?? state.outline.title,
        page: state.page, anchor: id))
    let listing = solution.flatMap { state.listing($0.excerpt) }
    if let file = solution?.excerpt.file {
      // They mark what the stub leaves out; the listing shows all of it.
      for region in file.regions {
        state.usage.regions.insert("\(file.path)#\(region.name)")
      }
    }
    return Fragment.exercise(
      number: number, id: id, title: title, isHard: isHard,
      html: statement.map(text.html(of:)).joined(),
      function: solution.map { highlightedSignature($0.signature) }, file: stub,
      hints: hints.map(text.html(of:)),
      solution: listing?.html(state.context.links),
      command: "swift run exercises check \(number)",
      list: "\(Appendices.exercisesPath)#\(Appendices.listed(number))") + "\n"
  }
}
