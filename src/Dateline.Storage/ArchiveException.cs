namespace Dateline.Storage;

/// <summary>The archive cannot be used: one of the problems of the archive in <see cref="ProblemCode"/>.</summary>
public sealed class ArchiveException(Problem problem, Exception? cause = null) : Exception(problem.Message, cause)
{
    public Problem Problem { get; } = problem;
}
