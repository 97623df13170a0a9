/// The exercises of a chapter, in the order of their numbers.
///
///     public final class Exercises: ExerciseSet {
///       public static let all: [any Gradable] = [layerFactor, sigmoidTwin]
///     }
///
/// Each grading module has one such class. It is found by its name, so no list
/// of the chapters' modules has to be kept.
public protocol ExerciseSet: AnyObject {
  /// The exercises.
  static var all: [any Gradable] { get }
}
