Console.WriteLine("This program only lends its build to 'dotnet ef migrations add'; CONTRIBUTING.md says how.");
