using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Trackside.Web.Accounts;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Accounts;

public sealed class PasswordsTests
{
    private static readonly Account Kim = new() { DisplayName = "Kimberley Coach", Email = "kimberley.coach@example.org" };

    [Theory]
    [InlineData("three odd words")]
    [InlineData("xk4 Pq9 zz Lm")]
    [InlineData("contraseñas de burro")]
    [InlineData("🏃🏃🏃 laufen gern")]
    [InlineData("kimberley eats plums")]
    [InlineData("trackside blue heron")]
    public void Password_that_nobody_tries_is_good(string password) => Assert.Null(ProblemOf(password));

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("password123")]
    [InlineData("P@ssw0rd2024!")]
    [InlineData("qwertyuiop")]
    [InlineData("0987654321")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("1q2w3e4r5t")]
    [InlineData("Liverpool2019")]
    [InlineData("trackside2026")]
    [InlineData("kimberley.coach@example.org")]
    [InlineData("kimberley.coach")]
    [InlineData("Kimberley Coach")]
    [InlineData("kimberleycoach")]
    [InlineData("KimberleyCoach2026!")]
    [InlineData("k1mberleyc0ach")]
    [InlineData("ＫｉｍｂｅｒｌｅｙＣｏａｃｈ")]
    [InlineData("riverside harriers")]
    [InlineData("Riverside.Harriers.1")]
    [InlineData("trackside trackside")]
    [InlineData("sunshine2025!")]
    [InlineData("ｐａｓｓｗｏｒｄ１２３")]
    [InlineData("🏃🏃🏃🏃🏃🏃🏃")]
    public void Password_that_is_tried_first_is_refused(string password) => Assert.NotNull(ProblemOf(password));

    [Fact]
    public void Ten_thousand_letters_are_refused() => Assert.Contains("10000", ProblemOf(string.Concat(Enumerable.Range(0, 2_000).Select(number => $"{number % 10}wort"))));

    [Fact]
    public void Letters_that_look_the_same_are_the_same_and_nothing_is_cut_off()
    {
        var hashing = new PasswordHashing(Options.Create(new Microsoft.AspNetCore.Identity.PasswordHasherOptions { IterationCount = 1_000 }));
        var hash = hashing.HashPassword(Kim, "Zoë läuft ﬁx " + new string('x', 150) + "1");

        Assert.Equal(Microsoft.AspNetCore.Identity.PasswordVerificationResult.Success, hashing.VerifyHashedPassword(Kim, hash, "Zoe\u0308 la\u0308uft fix " + new string('x', 150) + "1"));
        Assert.Equal(Microsoft.AspNetCore.Identity.PasswordVerificationResult.Failed, hashing.VerifyHashedPassword(Kim, hash, "Zoë läuft ﬁx " + new string('x', 150) + "2"));
    }

    private static string? ProblemOf(string password) => Passwords.ProblemOf(password, Kim, new StringLocalizer<Web.Accounts.Texts>(
        new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance)), "Riverside Harriers");
}
