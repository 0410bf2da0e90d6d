using Microsoft.Data.Sqlite;

namespace Dateline.Storage.Tests;

/// <summary>Another program that has the archive open.</summary>
internal static class Sql
{
    public static SqliteConnection Connect(string file)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    public static object? Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    public static string Text(string file, string sql)
    {
        using var connection = Connect(file);
        return (string)Execute(connection, sql)!;
    }

    public static long Number(string file, string sql)
    {
        using var connection = Connect(file);
        return (long)Execute(connection, sql)!;
    }
}
