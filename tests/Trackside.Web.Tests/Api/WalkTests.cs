using Trackside.Web.Settings;

namespace Trackside.Web.Tests.Api;

/// <summary>Every operation that the server describes, asked as it says.</summary>
public abstract class WalkTests : DeskTests
{
    private const int FewestOperations = 35;

    private protected WalkTests(TestStore store)
        : base(store) => Desk.Settings[AllSettings.ApiPerMinute.Key] = "1000000";

    [Fact]
    public async Task Every_operation_answers_what_it_says_it_does()
    {
        var account = await Desk.AccountAsync("Coach Example");
        using var program = await Desk.ProgramAsync(account);
        var operations = (await Described.AtAsync(Desk)).Operations;
        var wrong = new List<string>();
        foreach (var operation in operations)
        {
            var asking = await Asking.AtAsync(Desk, program, account);
            var reply = await asking.AskAsync(operation);
            var status = (int)reply.Status;
            wrong.AddRange(!operation.Answers.TryGetValue(status, out var schema) ? [$"{operation.Id} answers {status}: {reply.Body}"]
                : schema is { } described ? operation.Api.Violations(described, reply.Json, operation.Id)
                : reply.Body.Length > 0 ? [$"{operation.Id} answers {status} with a body that is not described"] : []);
        }

        Assert.Empty(wrong);
        Assert.Equal(operations.Count, operations.Select(operation => operation.Id).Distinct().Count());
        Assert.True(operations.Count >= FewestOperations, $"Only {operations.Count} operations are described.");
    }
}

public sealed class WalkTestsOnSqlite(SqliteFiles store) : WalkTests(store);

public sealed class WalkTestsOnPostgres(PostgresServer store) : WalkTests(store);
