using Microsoft.Data.Sqlite;

namespace Dateline.Storage.Sqlite;

/// <summary>One connection to the file: statements, transactions, and SQLite's errors as problems of the archive.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private readonly string _path;

    static SqliteFile() => SQLitePCL.Batteries_V2.Init();

    /// <param name="path">Made where it is missing.</param>
    /// <param name="wait">How long another writer is waited for, in whole seconds.</param>
    public SqliteFile(string path, int wait)
    {
        _path = path;
        var builder = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = wait };
        _connection = new SqliteConnection(builder.ToString());
        Try(_connection.Open);
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _connection.Dispose();
    }

    public void Run(string sql, params ReadOnlySpan<object?> values)
    {
        var command = Prepare(sql, values);
        Try(() => command.ExecuteNonQuery());
    }

    public List<T> Read<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        var command = Prepare(sql, values);
        var rows = new List<T>();
        Try(() =>
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
                rows.Add(row(reader));
        });
        return rows;
    }

    public long Number(string sql, params ReadOnlySpan<object?> values) =>
        Read(sql, row => row.IsDBNull(0) ? 0 : row.GetInt64(0), values).FirstOrDefault();

    /// <summary>All of it or nothing; what is committed is on the disk.</summary>
    public void Atomically(Action work)
    {
        Run("BEGIN IMMEDIATE");
        try
        {
            work();
            Run("COMMIT");
        }
        catch
        {
            // SQLite has rolled back by itself after some errors (a full disk); then there is nothing left to undo.
            if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0)
                Run("ROLLBACK");
            throw;
        }
    }

    /// <summary>The statement is prepared once; positions are <c>$1</c>, <c>$2</c>, ….</summary>
    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // All statements are constants of this folder; values are parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var at = 1; at <= values.Length; at++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${at}" });
            _commands.Add(sql, command);
        }
        for (var at = 0; at < values.Length; at++)
            command.Parameters[at].Value = values[at] ?? DBNull.Value;
        return command;
    }

    private void Try(Action work)
    {
        try
        {
            work();
        }
        catch (SqliteException error) when (ProblemOf(error) is { } problem)
        {
            throw new ArchiveException(problem, error);
        }
    }

    /// <summary>Result codes: https://www.sqlite.org/rescode.html.</summary>
    private Problem? ProblemOf(SqliteException error) => error.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED =>
            new Problem(ProblemCode.ArchiveBusy, $"{_path} is being written by another program"),
        SQLitePCL.raw.SQLITE_FULL => new Problem(ProblemCode.DiskFull, $"no room left on the disk of {_path}"),
        SQLitePCL.raw.SQLITE_NOTADB => new Problem(ProblemCode.NotAnArchive, $"{_path} is no archive"),
        SQLitePCL.raw.SQLITE_CORRUPT => new Problem(ProblemCode.NotAnArchive, $"{_path} is damaged"),
        SQLitePCL.raw.SQLITE_CANTOPEN => new Problem(ProblemCode.NoArchive, $"{_path} cannot be opened"),
        SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM =>
            new Problem(ProblemCode.NoPermission, $"{_path} must not be written"),
        SQLitePCL.raw.SQLITE_IOERR => new Problem(ProblemCode.WriteFailed, $"{_path}: {error.Message}"),
        _ => null,
    };
}
