/// A framework in which the book shows how to do the same.
package enum Framework: String, CaseIterable, Sendable {
  case pytorch
  case keras
  case jax

  /// The folder of a chapter that its programs are in.
  package static let folder = "frameworks"

  /// The name by which people know it.
  package var title: String {
    switch self {
    case .pytorch: "PyTorch"
    case .keras: "Keras"
    case .jax: "JAX"
    }
  }

  /// The framework of a program such as
  /// `chapters/05-batchnorm/frameworks/with_keras.py`; `nil` if it is none of
  /// them.
  package init?(path: String) {
    let parts = path.split(separator: "/")
    guard let name = parts.last,
      parts.dropLast().last.map(String.init) == Self.folder,
      let framework = Self.allCases.first(where: { $0.fileName == name })
    else { return nil }
    self = framework
  }

  /// The name of its programs: a file `jax.py` would hide the module of that
  /// name from itself.
  package var fileName: String { "with_\(rawValue).py" }

  /// The path of its program in a chapter's folder.
  package func path(in folder: String) -> String {
    "\(folder)/\(Self.folder)/\(fileName)"
  }
}
