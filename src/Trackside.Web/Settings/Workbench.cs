namespace Trackside.Web.Settings;

/// <summary>What a command of the server works with: the settings, the server's own services without the server, and where it speaks.</summary>
/// <param name="begin">Reads the settings; nothing is made yet.</param>
/// <param name="fill">Adds what the server is made of.</param>
/// <param name="check">Holds the store against this program, before a command touches it; throws a <see cref="CommandException"/>.</param>
public sealed class Workbench(Func<WebApplicationBuilder> begin, Action<WebApplicationBuilder> fill, Func<IServiceProvider, CancellationToken, Task> check) : IAsyncDisposable
{
    private WebApplicationBuilder? _builder;
    private WebApplication? _built;

    /// <summary>Where a command says what it was asked for.</summary>
    public TextWriter Output { get; init; } = Console.Out;

    /// <summary>Where a command says what goes on, and what is wrong.</summary>
    public TextWriter Error { get; init; } = Console.Error;

    /// <summary>What was set. A bad setting throws a <see cref="SettingException"/>, which ends the program with one sentence.</summary>
    public IConfigurationRoot Configuration => Builder.Configuration;

    /// <summary>The server's services, whatever state the store is in. Where SQLite is used, the data folder is made.</summary>
    public IServiceProvider Services => (_built ??= Build()).Services;

    private WebApplicationBuilder Builder => _builder ??= begin();

    /// <summary>The services for one piece of work, over a store that is there and as this program knows it.</summary>
    public async Task<AsyncServiceScope> OpenAsync(CancellationToken cancellation)
    {
        await check(Services, cancellation);
        return Services.CreateAsyncScope();
    }

    /// <summary>Says why a command does not do what it was asked for.</summary>
    /// <returns>The exit code of what was found wrong: 1.</returns>
    public async Task<int> RefuseAsync(string problem)
    {
        await Error.WriteLineAsync(problem);
        return 1;
    }

    public async ValueTask DisposeAsync()
    {
        if (_built is not null)
        {
            await _built.DisposeAsync();
        }
    }

    private WebApplication Build()
    {
        fill(Builder);
        return Builder.Build();
    }
}

/// <summary>A command cannot do what it was asked for: says why, and what to do about it. The program ends with 1 and this sentence.</summary>
public sealed class CommandException(string message) : Exception(message);
