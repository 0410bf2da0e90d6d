namespace Dateline.Eval.Scoring;

/// <summary>Gold, prediction or articles cannot be used as they are.</summary>
internal sealed class WrongInputException(string message) : Exception(message);
